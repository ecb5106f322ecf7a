package dev.strongroom.service.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The lines of a journal")
class JournalLinesTest {
    @Test
    @DisplayName("end where the file ended when they were read to there, whatever is written later")
    void stayAtTheEnd(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("journal"), "one\n");
        try (JournalLines<String> lines = JournalLines.open(file, Optional::of)) {
            assertThat(lines.next()).contains("one");
            assertThat(lines.next()).isEmpty();

            Files.writeString(file, "two\n", StandardOpenOption.APPEND);

            assertThat(lines.next()).isEmpty();
        }
    }
}
