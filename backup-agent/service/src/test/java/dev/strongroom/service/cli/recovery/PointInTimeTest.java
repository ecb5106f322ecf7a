package dev.strongroom.service.cli.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class PointInTimeTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void dayMeansItsEndWhereTheUserIs() {
        assertThat(PointInTime.parse("2026-01-31", STOCKHOLM).instant())
                .isBefore(Instant.parse("2026-01-31T23:00:00Z"))
                .isAfter(Instant.parse("2026-01-31T22:59:59Z"));
    }

    @Test
    void momentIsTakenAsItIs() {
        assertThat(PointInTime.parse("2026-01-31T12:00:00+01:00", STOCKHOLM).instant())
                .isEqualTo(Instant.parse("2026-01-31T11:00:00Z"));
    }

    @Test
    void refusesWhatIsNeither() {
        assertThatThrownBy(() -> PointInTime.parse("yesterday", STOCKHOLM)).isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'yesterday'");
        assertThatThrownBy(() -> PointInTime.parse("2026-02-30", STOCKHOLM))
                .isInstanceOf(TypeConversionException.class);
    }
}
