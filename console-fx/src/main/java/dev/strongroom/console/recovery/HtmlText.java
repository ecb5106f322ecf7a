package dev.strongroom.console.recovery;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML body as plain text, with its paragraphs, lists and the targets of its links. Nothing of the HTML
 * is rendered, so nothing in it can act.
 */
final class HtmlText {
    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        var words = new HtmlText();
        Jsoup.parse(html).body().traverse(words.new Reader());
        return words.text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    /** Ends the line, so that so many line breaks stand before what follows. */
    private void breakLine(int lines) {
        if (text.isEmpty()) {
            return;
        }
        var there = 0;
        while (there < lines && there < text.length() && text.charAt(text.length() - 1 - there) == '\n') {
            there++;
        }
        text.repeat('\n', lines - there);
    }

    private final class Reader implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> append(words.text());
                case Element element -> begin(element);
                default -> {
                    // Comments and the like hold no words.
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("a") && element.hasAttr("href")
                        && !element.attr("href").equals(element.text())) {
                    text.append(" <").append(element.attr("href")).append('>');
                }
                if (element.isBlock()) {
                    breakLine(element.normalName().equals("p") ? 2 : 1);
                }
            }
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "li" -> {
                    breakLine(1);
                    text.append("• ");
                }
                case "td", "th" -> text.append(' ');
                default -> {
                    if (element.isBlock()) {
                        breakLine(1);
                    }
                }
            }
        }

        private void append(String words) {
            var atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            text.append(atStart ? words.stripLeading() : words);
        }
    }
}
