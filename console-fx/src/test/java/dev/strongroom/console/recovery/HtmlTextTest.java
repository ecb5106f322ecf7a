package dev.strongroom.console.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of an HTML body")
class HtmlTextTest {
    @Test
    @DisplayName("keep paragraphs, line breaks and lists")
    void keepTheirShape() {
        assertThat(HtmlText.of("<p>Dear Alex,</p><p>one<br>two</p><ul><li>A</li><li>B</li></ul><p>Lena</p>"))
                .isEqualTo("Dear Alex,\n\none\ntwo\n\n• A\n• B\nLena");
    }

    @Test
    @DisplayName("name where a link leads")
    void nameLinks() {
        assertThat(HtmlText.of("<a href=\"https://bank.example\">your bank</a>"))
                .isEqualTo("your bank <https://bank.example>");
    }

    @Test
    @DisplayName("hold nothing of scripts and styles")
    void holdNoScript() {
        assertThat(HtmlText.of("<style>p{}</style><script>alert(1)</script>Hello")).isEqualTo("Hello");
    }
}
