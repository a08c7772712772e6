def classes = new File(basedir, 'target/classes')
def kernel = new File(localRepositoryPath, 'dev/statute/statute-kernel').list { dir, name -> new File(dir, name).directory }
    .collectMany { version -> new File(localRepositoryPath, "dev/statute/statute-kernel/$version").listFiles().findAll { it.name.endsWith('.jar') } }
def pcollections = new File(localRepositoryPath, 'org/pcollections/pcollections').listFiles()
    .collectMany { it.directory ? it.listFiles().findAll { f -> f.name.endsWith('.jar') } : [] }
def loader = new URLClassLoader(([classes] + kernel + pcollections).collect { it.toURI().toURL() } as URL[], ClassLoader.platformClassLoader)

assert loader.loadClass('com.example.lamp.Main').getMethod('run').invoke(null) == 'Bright, AlreadyBright'
assert new File(classes, 'META-INF/statute/lamp.machine.yaml').text == new File(basedir, 'src/main/machines/lamp.machine.yaml').text

def tests = new File(basedir, 'target/test-classes/com/example/lamp')
assert new File(tests, 'LampBridge.class').exists()
assert new File(tests, 'LampConformanceTest.class').exists()
