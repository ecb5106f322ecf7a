package dev.strongroom.pst.mapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What HTML says, for search and preview: text without tags, styles and scripts, with a line for each paragraph. Reads any text
 * once from its beginning to its end.
 */
final class HtmlText {
    private static final List<String> INVISIBLE = List.of("style", "script", "head", "title");
    private static final Set<String> BREAKS = Set.of("br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3", "/h4");
    private static final Map<String, String> ENTITIES =
            Map.of("nbsp", " ", "lt", "<", "gt", ">", "quot", "\"", "amp", "&",
                    "#39", "'", "apos", "'");
    private static final int LONGEST_ENTITY = 8;
    private static final int LONGEST_TAG_NAME = 10;

    private final String html;
    private final String lower;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private HtmlText(String html) {
        this.html = html;
        // Letters that become two in lower case would move all that follows.
        String changed = html.toLowerCase(Locale.ROOT);
        lower = changed.length() == html.length() ? changed : html;
    }

    static String of(String html) {
        return new HtmlText(html).text();
    }

    private String text() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                put(c);
                at++;
            }
        }
        return text.toString().strip();
    }

    private void put(char c) {
        boolean space = c <= ' ';
        if (!space) {
            text.append(c);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
            text.append(' ');
        }
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            at = after("-->", at);
            return;
        }
        String name = name();
        if (name.isEmpty()) {
            put('<');
            at++;
        } else if (INVISIBLE.contains(name)) {
            at = after(">", after("</" + name, at));
        } else {
            if (BREAKS.contains(name)) {
                text.append("\r\n");
            }
            at = after(">", at);
        }
    }

    /** The name of the tag that begins here, in lower case; empty when none does. */
    private String name() {
        int end = at + 1;
        while (end < lower.length() && end - at <= LONGEST_TAG_NAME
                && (Character.isLetterOrDigit(lower.charAt(end))
                        || (end == at + 1 && "/!".indexOf(lower.charAt(end)) >= 0))) {
            end++;
        }
        return lower.substring(at + 1, end);
    }

    /** The place behind the next occurrence, or the end. */
    private int after(String end, int from) {
        int found = lower.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private void entity() {
        int end = html.indexOf(';', at);
        String meant = end < 0 || end - at > LONGEST_ENTITY ? null : ENTITIES.get(html.substring(at + 1, end));
        text.append(meant == null ? "&" : meant);
        at = meant == null ? at + 1 : end + 1;
    }
}
