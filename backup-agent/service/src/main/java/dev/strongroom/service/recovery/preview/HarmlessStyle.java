package dev.strongroom.service.recovery.preview;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Keeps of a {@code style} attribute the declarations that only format text and boxes. A value may hold words, numbers,
 * quoted font names and colours; no other function and no escape, so that nothing can be loaded or laid over the page.
 */
final class HarmlessStyle {
    private static final Pattern VALUE = Pattern.compile(
            "(?:(?:rgb|rgba|hsl|hsla)\\([0-9%.,/ ]*+\\)|[\\p{L}0-9#%.,+\\- !'\"])++");
    private static final Set<String> PROPERTIES = Set.of("background-color", "border", "border-bottom",
            "border-bottom-color", "border-bottom-style", "border-bottom-width", "border-collapse", "border-color",
            "border-left", "border-left-color", "border-left-style", "border-left-width", "border-radius",
            "border-right", "border-right-color", "border-right-style", "border-right-width", "border-spacing",
            "border-style", "border-top", "border-top-color", "border-top-style", "border-top-width", "border-width",
            "color", "direction", "display", "font", "font-family", "font-size", "font-style", "font-variant",
            "font-weight", "height", "letter-spacing", "line-height", "list-style-type", "margin", "margin-bottom",
            "margin-left", "margin-right", "margin-top", "max-width", "min-width", "padding", "padding-bottom",
            "padding-left", "padding-right", "padding-top", "text-align", "text-decoration", "text-indent",
            "text-transform", "vertical-align", "white-space", "width", "word-break", "word-wrap");

    private HarmlessStyle() {}

    /** The declarations that may stay, perhaps none. */
    static String of(String style) {
        StringJoiner kept = new StringJoiner("; ");
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                String value = declaration.substring(colon + 1).strip();
                if (PROPERTIES.contains(property) && value.length() <= 200 && VALUE.matcher(value).matches()) {
                    kept.add(property + ": " + value);
                }
            }
        }
        return kept.toString();
    }
}
