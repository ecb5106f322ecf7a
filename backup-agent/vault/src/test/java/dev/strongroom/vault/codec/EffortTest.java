package dev.strongroom.vault.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortTest {
    @ParameterizedTest
    @CsvSource({"1000, 3, 1", "16383, 3, 1", "16384, 3, 3", "16383, 2, 1", "16384, 2, 2",
        "131072, 1, 1", "20000, 1, 1", "1000, 4, 4", "20000, 9, 9", "200000, 19, 19"})
    @DisplayName("Text is compressed at the level that its length is worth, and always at one above 3 that was asked for")
    void text(int length, int asked, int used) {
        byte[] text = text(length);

        assertThat(withEffort(asked, text)).isEqualTo(atLevel(used, text));
    }

    @ParameterizedTest
    @CsvSource({"20000, 3", "200000, 3", "200000, 19"})
    @DisplayName("What is random but for its alphabet is compressed at the fastest level, whatever was asked for")
    void alphabet(int length, int asked) {
        byte[] random = letters(length);

        assertThat(withEffort(asked, random)).isEqualTo(atLevel(1, random));
    }

    private static int withEffort(int level, byte[] bytes) {
        try (Effort effort = new Effort(level)) {
            return effort.compress(bytes, 0, bytes.length, new byte[Compressor.bound(bytes.length)]);
        }
    }

    private static int atLevel(int level, byte[] bytes) {
        try (Compressor compressor = new Compressor(level)) {
            return compressor.compress(bytes, 0, bytes.length, new byte[Compressor.bound(bytes.length)], 0);
        }
    }

    /** Few words and some that are new, so that each level makes another size of it. */
    private static byte[] text(int length) {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int word = random.nextInt(400);
            text.append(Integer.toString(word * word * 31, 36)).append(word % 9 == 0 ? ".\n" : " ");
            if (word % 40 == 0) {
                text.append(Long.toString(random.nextLong(), 36));
            }
        }
        return text.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] letters(int length) {
        byte[] letters = new byte[length];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) ('0' + random.nextInt(64));
        }
        return letters;
    }
}
