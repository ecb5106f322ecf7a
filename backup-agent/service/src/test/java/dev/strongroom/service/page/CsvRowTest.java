package dev.strongroom.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row of CSV")
class CsvRowTest {
    @Test
    void quotesWhatWouldBreakIt() {
        assertThat(CsvRow.of(Stream.of("plain", "a,b", "say \"so\"", "two\nlines", "")))
                .isEqualTo("plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1"})
    void makesTextOfFormulas(String formula) {
        assertThat(CsvRow.of(Stream.of(formula))).startsWith("'" + formula.substring(0, 2));
    }
}
