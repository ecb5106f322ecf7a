package dev.strongroom.service.recovery.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file name")
class FileNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Angebot für Müller", "Отчёт за год", "会議の議事録", "تقرير سنوي", "דוח שנתי", "รายงานประจำปี",
        "वार्षिक रिपोर्ट", "보고서 초안", "Ετήσια έκθεση", "🎉 party 👩‍👩‍👧", "it's 50% off & more"})
    @DisplayName("keeps every script as it is")
    void keepsScripts(String text) {
        assertThat(FileName.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a/b\\c:d*e?f\"g<h>i|a_b_c_d_e_f_g_h_i", "../../etc/passwd|_.._.._etc_passwd",
        "..|unnamed", "...|unnamed", "report.|report", "report. . |report", ".hidden|_.hidden", "con|_con",
        "CON.txt|_CON.txt", "nul .eml|_nul .eml", "LPT9.x.y|_LPT9.x.y", "com¹|_com¹", "console|console",
        "two   spaces|two spaces"})
    @DisplayName("has nothing in it that a file system refuses or misreads")
    void replacesWhatIsNotAllowed(String text, String expected) {
        assertThat(FileName.of(text).text()).isEqualTo(expected.replace("_.._.._etc_passwd", "_.._.._etc_passwd"));
    }

    @Test
    @DisplayName("does not read other than it is")
    void dropsBidirectionalControls() {
        assertThat(FileName.of("invoice\u202efdp.exe").text()).isEqualTo("invoicefdp.exe");
    }

    @Test
    @DisplayName("is taken from the last part of a path of any system")
    void takesLastOfPath() {
        assertThat(FileName.lastOf("C:\\Users\\anna\\plan.pdf").text()).isEqualTo("plan.pdf");
        assertThat(FileName.lastOf("/home/anna/plan.pdf").text()).isEqualTo("plan.pdf");
        assertThat(FileName.lastOf("docs/").text()).isEqualTo("unnamed");
    }

    @Test
    @DisplayName("keeps its extension when it is cut, and is cut between characters as people see them")
    void cutsBetweenCharacters() {
        FileName family = FileName.of("👩‍👩‍👧".repeat(10) + ".eml").cut(60);
        assertThat(family.text()).isEqualTo("👩‍👩‍👧".repeat(3) + ".eml");
    }

    @Test
    @DisplayName("is numbered before its extension")
    void numbersBeforeExtension() {
        assertThat(FileName.of("letter.pdf").numbered(2).text()).isEqualTo("letter (2).pdf");
        assertThat(FileName.of("v1. next").numbered(3).text()).isEqualTo("v1. next (3)");
    }

    @Test
    @DisplayName("made from any text is a file of that very name in its directory")
    void anyTextMakesAFile(@TempDir Path directory) throws IOException {
        long seed = Long.getLong("strongroom.seed", 20261121);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = randomText(random);
            String name = FileName.of(text).text();
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).as("seed %d, %s", seed, text).isBetween(1, 240);
            Path file = directory.resolve(name).normalize();
            assertThat(file.getParent()).as("seed %d, %s", seed, text).isEqualTo(directory);
            Files.write(file, new byte[0]);
            assertThat(FileName.of(name).text()).as("seed %d, made again", seed).isEqualTo(name);
        }
    }

    private static String randomText(Random random) {
        int[] ranges = {0, 0x20, 0x80, 0x300, 0x590, 0x3040, 0x202a, 0xd800, 0x1f600, 0xe000};
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(200);
        for (int i = 0; i < length; i++) {
            int base = random.nextInt(3) == 0 ? ranges[random.nextInt(ranges.length)] : 0x20;
            text.appendCodePoint(base + random.nextInt(96));
        }
        return text.toString();
    }
}
