package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.formats.hash.QuickXorHash;
import dev.strongroom.simulator.microsoft.http.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bytes of a file with their hash, which is computed when somebody first asks for it. Files may share one. Thread-safe. */
final class FileContent {
    private static final int BUFFER = 64 * 1024;

    private final Content content;
    private volatile String hash = "";

    FileContent(Content content) {
        this.content = content;
    }

    Content bytes() {
        return content;
    }

    long length() {
        return content.length();
    }

    /** QuickXorHash in Base64. */
    String hash() {
        if (hash.isEmpty()) {
            hash = computed();
        }
        return hash;
    }

    private String computed() {
        QuickXorHash quick = new QuickXorHash();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                quick.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return quick.base64();
    }
}
