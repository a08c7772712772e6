import groovy.json.JsonSlurper

assert new File(basedir, 'build.log').text.contains('Lamp: 2 phases x 2 inputs: 2 handled, 1 rejected, 1 ignored')
assert new JsonSlurper().parse(new File(basedir, 'reports/diagnostics.json')) == []
assert new JsonSlurper().parse(new File(basedir, 'reports/Lamp.json')).cells.handled == 2
assert new File(basedir, 'reports/diagnostics.sarif').exists()
