package dev.strongroom.service.recovery.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.formats.parts.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A message's HTML, made safe,")
class SafeHtmlTest {
    private static final String DOT = "iVBORw0KGgo=";
    private static final Pattern RUNS_OR_LOADS = Pattern.compile(
            "url\\s*\\(|@import|expression\\s*\\(|javascript\\s*:|vbscript\\s*:|position\\s*:|behavior\\s*:|\\\\");

    private boolean remoteContentRemoved;

    private String safe(String html) {
        SafeHtml safe = new SafeHtml(Map.of("logo@host", "data:image/png;base64," + DOT), PreviewLimits.DEFAULT);
        String page = safe.page(List.of(
                SafeHtml.parse(html.getBytes(StandardCharsets.UTF_8), TextDecoder.of("utf-8"))));
        remoteContentRemoved = safe.remoteContentRemoved();
        return page;
    }

    static Stream<String> hostile() {
        return CorpusFile.entries("hostile-html.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("holds nothing that runs, is sent or is loaded")
    void nothingSurvives(String html) {
        Document page = Jsoup.parse(safe(html));
        for (Element element : page.body().getAllElements()) {
            assertThat(Set.of("script", "style", "iframe", "frame", "object", "embed", "applet", "form", "input",
                    "button", "textarea", "select", "link", "meta", "base", "svg", "math", "audio", "video", "source",
                    "track", "picture", "template", "noscript", "frameset", "portal", "image", "use"))
                    .doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertHarmless(attribute);
            }
        }
    }

    private static void assertHarmless(Attribute attribute) {
        assertThat(attribute.getKey()).matches(
                "align|alt|bgcolor|border|cell(padding|spacing)|(col|row)span|color|dir|face|height|lang|nowrap|size"
                        + "|span|src|start|style|title|type|valign|value|width");
        if (attribute.getKey().equals("src")) {
            assertThat(attribute.getValue()).matches("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");
        } else if (attribute.getKey().equals("style")) {
            assertThat(RUNS_OR_LOADS.matcher(attribute.getValue().toLowerCase(Locale.ROOT)).find())
                    .as(attribute.getValue())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=http://t.example/p.gif>", "<img src='//t.example/p.gif'>",
        "<img srcset='http://t.example/p.gif 2x'>", "<body background=http://t.example/p.gif>",
        "<p style='background:url(http://t.example/p.gif)'>", "<style>@import 'http://t.example/a.css'</style>",
        "<link rel=stylesheet href=http://t.example/a.css>", "<iframe src=http://t.example></iframe>",
        "<object data=http://t.example></object>", "<video poster=http://t.example/p.gif></video>",
        "<svg><image href=http://t.example/p.gif></svg>", "<meta http-equiv=refresh content='0;url=http://t.example'>",
        "<div style='background:u\\72l(http://t.example/p.gif)'>", "<img src='\thttp://t.example/p.gif'>"})
    @DisplayName("says that content from the network was taken out")
    void tellsOfRemoteContent(String html) {
        safe(html);
        assertThat(remoteContentRemoved).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Hello", "<img src=cid:logo@host>", "<img src='data:image/png;base64," + DOT + "'>",
        "<a href=http://t.example>there</a>", "<p style='color:red'>red</p>", "<svg><use href='#a'/></svg>"})
    @DisplayName("says nothing of content from the network when there was none")
    void tellsOfNoRemoteContent(String html) {
        safe(html);
        assertThat(remoteContentRemoved).isFalse();
    }

    @Nested
    @DisplayName("keeps")
    class Keeps {
        @Test
        @DisplayName("headings, tables, lists, fonts and colours")
        void keepsFormatting() {
            assertThat(safe("<h1>Plan</h1><table border=1 cellpadding=2><tr><td colspan=2 bgcolor=#eee>a</table>"
                    + "<ul><li>b</ul><font color=red>c</font>"))
                    .contains("<h1>Plan</h1>", "<table border=\"1\" cellpadding=\"2\">",
                            "<td colspan=\"2\" bgcolor=\"#eee\">a</td>", "<li>b</li>", "<font color=\"red\">c</font>");
        }

        @Test
        @DisplayName("styles that only format")
        void keepsHarmlessStyles() {
            assertThat(safe("<p style=\"color: rgb(1, 2, 3); position: fixed; font-family: 'Segoe UI', Arial\">x"))
                    .contains("style=\"color: rgb(1, 2, 3); font-family: 'Segoe UI', Arial\"");
        }

        @Test
        @DisplayName("pictures that came with the message")
        void keepsOwnPictures() {
            assertThat(safe("<img src='cid:logo@host' alt=Logo><img src=cid:logo%40host>"))
                    .contains("<img src=\"data:image/png;base64," + DOT + "\" alt=\"Logo\">",
                            "<img src=\"data:image/png;base64," + DOT + "\">");
        }

        @Test
        @DisplayName("a link's text, and shows where it led without leading there")
        void showsAddresses() {
            assertThat(safe("<a href='https://bank.example/' title='My bank' onclick=x()>Sign in</a>"))
                    .contains("<a title=\"https://bank.example/\">Sign in</a>");
        }

        @Test
        @DisplayName("text in every script, with its direction")
        void keepsScripts() {
            assertThat(safe("<p dir=rtl>שלום</p><p>Привет, 世界 🎉")).contains("<p dir=\"rtl\">שלום</p>",
                    "<p>Привет, 世界 🎉</p>");
        }
    }

    @Test
    @DisplayName("forbids in its own head whatever could still load")
    void forbidsLoading() {
        assertThat(safe("x")).contains("default-src 'none'; img-src data:;");
    }

    @Test
    @DisplayName("is made of a hundred thousand nested elements too")
    void survivesDepth() {
        assertThat(safe("<div>".repeat(100_000) + "deep<script>x()</script>")).contains("deep").doesNotContain("x()");
    }
}
