def log = new File(basedir, 'build.log').text

assert log.contains('thread count of 2')
assert !log.contains('not marked as @threadSafe')
for (module in ['lamps', 'cellar', 'attic']) {
    assert new File(basedir, "$module/target/classes/com/example/lamp/Lamp.class").exists()
}
