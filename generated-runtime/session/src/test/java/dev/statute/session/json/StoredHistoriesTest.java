package dev.statute.session.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What earlier versions have stored is read, and what is stored now is written as it was published. */
class StoredHistoriesTest {
    static Stream<StoredRecord<?>> records() {
        return StoredRecord.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void everyVersionIsReadAsItWasMeant(StoredRecord<T> stored) throws IOException {
        for (String file : stored.files().toList()) {
            Map<String, String> history = Histories.records(file);
            assertThat(history).as(file).isNotEmpty();
            assertThat(stored.values().keySet()).as(file).containsAll(history.keySet());
            history.forEach((name, text) -> {
                assertThat(stored.format().read(text))
                        .as(file + " " + name)
                        .isEqualTo(stored.values().get(name));
                assertThat(stored.format().read(text.getBytes(StandardCharsets.UTF_8)))
                        .as(file + " " + name)
                        .isEqualTo(stored.values().get(name));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void theNewestVersionIsWrittenByteByByte(StoredRecord<T> stored) throws IOException {
        Map<String, String> history = Histories.records(stored.file(stored.newest()));
        stored.values().forEach((name, value) -> {
            String text = Objects.requireNonNull(history.get(name), name);
            assertThat(stored.format().write(value)).as(name).isEqualTo(text);
            assertThat(stored.format().writeBytes(value)).as(name).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsNameTheVersionOfTheirFile(StoredRecord<?> stored) throws IOException {
        for (int version = stored.oldest(); version <= stored.newest(); version++) {
            String named = "{\"" + stored.versionField() + "\":" + version + ",";
            assertThat(Histories.records(stored.file(version)).values())
                    .as(stored.file(version))
                    .allMatch(text -> text.startsWith(named));
        }
    }

    @Test
    void everythingThatIsStoredHasAHistory() throws ReflectiveOperationException {
        WireFormats formats = new WireFormats();
        int stored = 0;
        for (Method method : WireFormats.class.getMethods()) {
            if (method.getReturnType() == WireFormat.class && ((WireFormat<?>) method.invoke(formats)).isStored()) {
                stored++;
            }
        }
        assertThat(StoredRecord.all().map(StoredRecord::format))
                .allMatch(WireFormat::isStored)
                .hasSize(stored);
        assertThat(StoredRecord.all()
                        .map(each -> each.values().values().iterator().next().getClass()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noFileOfAPublishedVersionHasChanged() throws IOException, URISyntaxException {
        Map<String, String> published = new String(Histories.bytes("PUBLISHED"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> one, TreeMap::new));
        Map<String, String> present = new TreeMap<>();
        for (String file : files()) {
            present.put(file, digest(Histories.bytes(file)));
        }

        assertThat(present).isEqualTo(published);
        assertThat(StoredRecord.all().flatMap(StoredRecord::files))
                .as("files that nobody reads are no history")
                .containsExactlyInAnyOrderElementsOf(present.keySet());
    }

    private static List<String> files() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(StoredHistoriesTest.class.getResource("/histories"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".txt"))
                    .toList();
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
