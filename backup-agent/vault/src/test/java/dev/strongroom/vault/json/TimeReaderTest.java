package dev.strongroom.vault.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time that a directory holds")
class TimeReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-31T23:59:59.123456789+02:00", "2026-01-31T23:59:59Z", "2024-02-29T00:00:00.5-11:30",
                "1969-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.1Z",
                "2026-01-31T23:59:59.000000001+00:00", "2026-01-31T23:59Z", "2026-01-31T23:59:59+02"})
    @DisplayName("is what java.time reads in it")
    void readsAsJavaTime(String text) {
        assertThat(GoTime.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-31", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-31T24:00:00Z",
        "2026-01-31T23:60:00Z", "2026-01-31T23:59:60Z", "2026-01-31T23:59:59", "2026-01-31T23:59:59.",
        "2026-01-31T23:59:59.1234567890Z", "2026-01-31T23:59:59X",
        "2026-01-31T23:59:59+99:00", "2026-01-31T23:59:59+02:60", "2026-01-31T23:59:59Z ", "2o26-01-31T23:59:59Z"})
    @DisplayName("is refused where java.time refuses it")
    void refusesWhatJavaTimeRefuses(String text) {
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> GoTime.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    @DisplayName("is the same once written and read")
    void comesBack() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 253_000_000_000L),
                    random.nextInt(1_000_000_000));
            assertThat(GoTime.parse(GoTime.format(time))).isEqualTo(time);
        }
    }
}
