package dev.strongroom.service.recovery.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A file of examples beside the tests, one a paragraph. */
final class CorpusFile {
    private CorpusFile() {}

    static List<String> entries(String name) {
        try (InputStream in = Objects.requireNonNull(CorpusFile.class.getResourceAsStream(name), name)) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", -1))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
