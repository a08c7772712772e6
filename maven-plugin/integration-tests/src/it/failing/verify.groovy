def log = new File(basedir, 'build.log').text

// The place and the words to change, with marks beneath them.
assert log =~ /\[ERROR\] error\[M101\] src\/main\/machines\/lamp\.machine\.yaml:\d+:\d+: .+/
assert log =~ /\n\s*\d+ \| .+\n\s*\| +\^+/
// One line about the whole, and no stack trace.
assert log.count('statute: 1 error in 1 of 1 spec file') == 1
assert !log.contains('at dev.statute')
assert !new File(basedir, 'target/classes/META-INF/statute').exists()
