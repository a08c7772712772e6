import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

assert log =~ /Lamp: 2 states, 3 steps, depth 2, 3 properties hold, exhaustive.* \(\d+ ms\)/
assert new JsonSlurper().parse(new File(basedir, 'reports/diagnostics.json')) == []
assert new File(basedir, 'reports/diagnostics.sarif').exists()
def report = new JsonSlurper().parse(new File(basedir, 'reports/Lamp.json'))
assert report.cells.handled == 2
assert report.distinct == 2
assert report.transitions == [light: 1, darken: 1]
assert new File(basedir, 'reports/Lamp.html').text.contains('3 properties hold')

assert new File(basedir, 'modules/Lamp.tla').text.contains('MODULE Lamp')
assert new File(basedir, 'modules/Lamp.cfg').exists()

// A profile that no machine has ends the second run.
assert log.contains('statute: no machine has a profile `deep`; known profiles: `quick`')
