def log = new File(basedir, 'build.log').text
def sources = new File(basedir, 'target/generated-sources/statute/com/example/lamp')

def outcomes = (log =~ /\[INFO\] (\d+ spec files?)(, nothing to do| compiled: (\d+) files? written, (\d+) unchanged, (\d+) removed)/).collect { it }
assert outcomes.size() == 3
assert outcomes[0][1] == '2 spec files' && outcomes[0][4] == '0' && outcomes[0][5] == '0'
assert outcomes[1][2] == ', nothing to do'
assert outcomes[2][1] == '1 spec file' && outcomes[2][3] != '0' && outcomes[2][5] != '0'

assert new File(sources, 'Lamp.java').text.contains('turnOff')
assert !new File(sources, 'HallLamp.java').exists()
assert !new File(basedir, 'target/classes/META-INF/statute/hall').exists()
