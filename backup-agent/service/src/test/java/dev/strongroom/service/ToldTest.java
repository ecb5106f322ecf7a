package dev.strongroom.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.text.Told;
import dev.strongroom.model.text.ToldText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sentences that clients recognise")
class ToldTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../connectors/src/main/java"));

    @Test
    @DisplayName("are what the agent's sources say, word for word between their values")
    void areSaid() throws IOException {
        String said = saidInSources();

        assertThat(Told.values()).allSatisfy(told -> assertThat(
                Arrays.stream(told.english().split("%[sd]", -1)).map(ToldTest::withoutSpace)).as(told.english())
                .allMatch(said::contains));
    }

    @Test
    @DisplayName("are recognised as themselves")
    void areRecognised() {
        assertThat(Told.values()).allSatisfy(told -> assertThat(
                ToldText.sentences(told.english().replaceAll("%[sd]", "7")).orElseThrow()).singleElement()
                .satisfies(sentence -> assertThat(sentence.code()).isEqualTo(told.code())));
    }

    /** All literals, joined where a line's length cut them, with format's places as gaps. */
    private static String saidInSources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                all.append(files.filter(file -> file.toString().endsWith(".java"))
                        .map(ToldTest::read)
                        .collect(Collectors.joining("\n")));
            }
        }
        return withoutSpace(all.toString().replaceAll("\"\\s*\\+\\s*\"", ""));
    }

    /** Sentences begin with a space where they follow another. */
    private static String withoutSpace(String text) {
        return text.strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
