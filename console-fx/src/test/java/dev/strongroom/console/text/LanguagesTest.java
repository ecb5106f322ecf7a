package dev.strongroom.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A chosen language")
class LanguagesTest {
    @Test
    @DisplayName("leaves the week as it is where the user is")
    void keepsTheCountry() {
        assertThat(Languages.of("de", Locale.US)).isEqualTo(Locale.of("de", "US"));
        assertThat(Languages.of("en", Locale.GERMANY)).isEqualTo(Locale.of("en", "DE"));
    }

    @Test
    @DisplayName("brings its own week where the system does not say where it is")
    void bringsItsCountry() {
        assertThat(WeekFields.of(Languages.of("de", Locale.ROOT)).getFirstDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Languages.of("en", Locale.of("de"))).isEqualTo(Locale.UK);
    }
}
