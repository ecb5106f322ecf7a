package dev.strongroom.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers and times")
class FormatsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);
    private final Formats english = formats(Locale.UK);
    private final Formats german = formats(Locale.GERMANY);

    @Test
    @DisplayName("show three digits of a size that matter, in decimal units")
    void sizes() {
        assertThat(english.bytes(0)).isEqualTo("0 B");
        assertThat(english.bytes(999)).isEqualTo("999 B");
        assertThat(english.bytes(1_840_000_000_000L)).isEqualTo("1.84 TB");
        assertThat(english.bytes(12_400_000_000L)).isEqualTo("12.4 GB");
        assertThat(english.bytes(940_000_000)).isEqualTo("940 MB");
        assertThat(english.bytes(999_999)).isEqualTo("1.0 MB");
        assertThat(german.bytes(1_840_000_000_000L)).isEqualTo("1,84 TB");
    }

    @Test
    @DisplayName("are in the user's zone and relative to today")
    void times() {
        assertThat(english.when(Instant.parse("2026-11-21T01:41:00Z"))).isEqualTo("today 02:41");
        assertThat(english.when(Instant.parse("2026-11-20T23:30:00Z"))).isEqualTo("today 00:30");
        assertThat(english.when(Instant.parse("2026-11-20T21:10:00Z"))).isEqualTo("yesterday 22:10");
        assertThat(german.when(Instant.parse("2026-11-19T01:00:00Z"))).isEqualTo("19. Nov. 02:00");
        assertThat(english.when(Instant.parse("2025-10-03T01:00:00Z"))).isEqualTo("3 Oct 2025");
    }

    @Test
    @DisplayName("say UTC to the second for the hint")
    void utc() {
        assertThat(english.utc(Instant.parse("2026-11-21T01:41:07Z"))).isEqualTo("2026-11-21 01:41:07 UTC");
    }

    @Test
    @DisplayName("say durations in one or two units")
    void durations() {
        assertThat(english.duration(Duration.ofSeconds(38))).isEqualTo("38 s");
        assertThat(english.duration(Duration.ofMinutes(38))).isEqualTo("38 min");
        assertThat(english.duration(Duration.ofMinutes(64))).isEqualTo("1 h 04 min");
    }

    private static Formats formats(Locale locale) {
        return new Formats(Texts.load(locale), ZoneId.of("Europe/Berlin"), NOON);
    }
}
