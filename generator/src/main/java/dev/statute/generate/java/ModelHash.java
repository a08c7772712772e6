package dev.statute.generate.java;

import dev.statute.spec.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A fingerprint of the texts that a generated class comes from. */
final class ModelHash {
    private ModelHash() {}

    /** SHA-256 over names and contents, in the given order. */
    static String of(List<SourceText> sources) {
        MessageDigest digest = sha256();
        for (SourceText source : sources) {
            update(digest, source.name());
            update(digest, source.content());
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The length before the text keeps the border between two texts part of what is hashed. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
