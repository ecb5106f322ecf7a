package dev.strongroom.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTableTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("It keeps the last value of each number, whether numbers lie close together or far apart")
    void asAMap(long seed) {
        Random random = new Random(seed);
        Map<Long, Long> expected = new TreeMap<>();
        NumberTable table = new NumberTable();
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextBoolean() ? random.nextLong(Long.MAX_VALUE) : random.nextInt(5_000);
            Long before = expected.put(number, (long) i);
            assertThat(table.put(number, i)).isEqualTo(before == null ? OptionalLong.empty() : OptionalLong.of(before));
        }

        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(table.numbers()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((number, value) -> assertThat(table.get(number)).hasValue(value));
        assertThat(table.contains(Long.MAX_VALUE - 1)).isFalse();
        assertThat(table.get(Long.MAX_VALUE - 1)).isEmpty();
    }
}
