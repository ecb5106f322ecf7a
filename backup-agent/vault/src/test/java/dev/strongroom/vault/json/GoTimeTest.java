package dev.strongroom.vault.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time")
class GoTimeTest {
    @ParameterizedTest
    @DisplayName("has no zeros at its end")
    @ValueSource(strings = {"2024-02-29T12:34:56Z", "2024-02-29T12:34:56.1Z", "2024-02-29T12:34:56.12Z",
        "2024-02-29T12:34:56.120000009Z", "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z",
        "9999-12-31T23:59:59Z"})
    void isWrittenAsGoDoes(String text) {
        assertThat(GoTime.format(GoTime.parse(text))).isEqualTo(text);
    }

    @Test
    @DisplayName("is understood in any zone")
    void readsZones() {
        assertThat(GoTime.parse("2015-01-02T18:10:50.895208559+01:00"))
                .isEqualTo(Instant.parse("2015-01-02T17:10:50.895208559Z"));
    }

    @Test
    @DisplayName("beyond what RFC 3339 can say is the nearest that it can")
    void isClamped() {
        assertThat(GoTime.format(Instant.parse("+12345-01-01T00:00:00Z"))).isEqualTo("9999-12-31T23:59:59Z");
        assertThat(GoTime.format(Instant.parse("-0044-03-15T00:00:00Z"))).isEqualTo("0000-01-01T00:00:00Z");
    }
}
