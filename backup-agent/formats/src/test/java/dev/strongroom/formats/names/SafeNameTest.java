package dev.strongroom.formats.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.formats.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(quoteCharacter = '\u0001', delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            Kunden & Partner~Kunden & Partner
            Büro 会議 😀~Büro 会議 😀
            a/b\\c~a%2Fb%5Cc
            100%~100%25
            .~%2E
            ..~%2E%2E
            .hidden.~%2Ehidden%2E
            a.b c~a.b c
            <>:"|?*~%3C%3E%3A%22%7C%3F%2A
            CON~%43ON
            con.txt~%63on.txt
            Com1 .x~%43om1 .x
            console~console
            """)
    @DisplayName("What some file system does not take is percent-encoded, all else stays readable")
    void encodes(String name, String safe) {
        assertThat(SafeName.of(name)).isEqualTo(safe);
    }

    @Test
    @DisplayName("The empty name, control characters and half surrogate pairs have a safe form")
    void oddNames() {
        assertThat(SafeName.of("")).isEqualTo("%");
        assertThat(SafeName.of(" a ")).isEqualTo("%20a%20");
        assertThat(SafeName.of("a\0\n\u007f\u0085b")).isEqualTo("a%00%0A%7F%C2%85b");
        assertThat(SafeName.of("a\ud83db\ude00")).isEqualTo("a%uD83Db%uDE00");
    }

    @Test
    @DisplayName("Names of more than 255 bytes are shortened and stay distinct")
    void longNames() {
        String common = "ä".repeat(200);

        assertThat(SafeName.of("a".repeat(255))).isEqualTo("a".repeat(255));
        assertThat(SafeName.of(common + "1")).startsWith("ä".repeat(110))
                .matches(".*%~[0-9a-f]{32}")
                .isNotEqualTo(SafeName.of(common + "2"));
        assertThat(SafeName.of("con." + common)).startsWith("%63on.");
        assertThat(SafeName.of("x".repeat(300) + "\ud83d")).isNotEqualTo(SafeName.of("x".repeat(300) + "\ud83e"));
    }

    @Test
    @DisplayName("Every name is taken by every file system, and no two names become one")
    void safeAndDistinct() {
        Map<String, String> names = new HashMap<>();
        Seeded.times(20_000, random -> {
            String name = randomName(random);
            String safe = SafeName.of(name);

            assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 255);
            assertThat(safe).doesNotContainPattern("[<>:\"/\\\\|?*\\p{Cntrl}]")
                    .doesNotContainPattern("^[. ]|[. ]$")
                    .doesNotMatch("(?is)(con|nul|lpt1)(\\..*)?");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(safe)).isTrue();
            assertThat(names.merge(safe, name, (a, b) -> a)).isEqualTo(name);
        });
    }

    private static String randomName(Random random) {
        String[] pieces = {"a", ".", " ", "%", "%2E", "%~", "/", "\\", "con", "nul", "LPT1", "\0", "ä", "😀", "\ud83d",
            "\ude00", ":", "x".repeat(100), "😀".repeat(30), "%u"};
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            name.append(pieces[random.nextInt(pieces.length)]);
        }
        return name.toString();
    }
}
