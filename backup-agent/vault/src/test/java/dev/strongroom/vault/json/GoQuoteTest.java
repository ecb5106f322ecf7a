package dev.strongroom.vault.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.testing.Seeds;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quoted name")
class GoQuoteTest {
    @Test
    @DisplayName("is escaped as Go's strconv.Quote does")
    void quotes() {
        assertThat(GoQuote.quote("plain ü 会 😀")).isEqualTo("plain ü 会 😀");
        assertThat(GoQuote.quote("\"\\")).isEqualTo("\\\"\\\\");
        assertThat(GoQuote.quote("\u0007\b\f\n\r\t\u000b")).isEqualTo("\\a\\b\\f\\n\\r\\t\\v");
        assertThat(GoQuote.quote("\u0001\u007f")).isEqualTo("\\x01\\x7f");
        assertThat(GoQuote.quote("\u00a0\u200b\ufeff\u2028")).isEqualTo("\\u00a0\\u200b\\ufeff\\u2028");
        assertThat(GoQuote.quote(Character.toString(0xe0001))).isEqualTo("\\U000e0001");
    }

    @Test
    @DisplayName("becomes the name again, whatever it is")
    void unquotes() {
        Random random = Seeds.random();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                int c = random.nextInt(random.nextBoolean() ? 0x300 : 0x110000);
                name.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? '\\' : c);
            }
            assertThat(GoQuote.unquote(GoQuote.quote(name.toString()))).contains(name.toString());
        }
    }

    @Test
    @DisplayName("is understood in every form that Go knows")
    void unquotesOtherForms() {
        assertThat(GoQuote.unquote("\\'\\101\\x42\\u0043\\xc3\\xbc")).contains("'ABCü");
    }

    @Test
    @DisplayName("is no name when it is broken, or not UTF-8")
    void refusesBroken() {
        for (String broken : new String[]{"\\", "\\x", "\\xg0", "\\u12", "\\ud800", "\\U00110000", "\\q", "\\xff",
            "\\400"}) {
            assertThat(GoQuote.unquote(broken)).as(broken).isEmpty();
        }
    }
}
