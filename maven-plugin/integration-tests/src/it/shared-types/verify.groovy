// The owner of the types generates them, and only the owner.
assert new File(basedir, 'words/target/classes/com/example/shared/Colour.class').exists()
assert new File(basedir, 'lamps/target/classes/com/example/lamp/Lamp.class').exists()
assert !new File(basedir, 'lamps/target/generated-sources/statute/com/example/shared').exists()
