package dev.strongroom.formats.line;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A property with its parameters.
 *
 * @param name in capital letters, without a group
 * @param parameters by their names in capital letters, without quotes; of one that comes twice, the last
 * @param value as it stands there
 */
public record ContentLine(String name, Map<String, String> parameters, String value) {
    public ContentLine {
        parameters = Map.copyOf(parameters);
    }

    /** Reads a line that was unfolded; empty for what is none. */
    public static Optional<ContentLine> parse(String line) {
        int at = end(line, 0);
        if (at == line.length()) {
            return Optional.empty();
        }
        String name = upper(line.substring(line.lastIndexOf('.', at) + 1, at));
        Map<String, String> parameters = new HashMap<>();
        while (line.charAt(at) == ';') {
            int from = at + 1;
            at = end(line, from);
            if (at == line.length()) {
                return Optional.empty();
            }
            String parameter = line.substring(from, at);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(upper(parameter.substring(0, equals)),
                        parameter.substring(equals + 1).replace("\"", ""));
            }
        }
        return Optional.of(new ContentLine(name, parameters, line.substring(at + 1)));
    }

    /** Where a name or a parameter ends: at a colon or semicolon outside of quotes. */
    private static int end(String line, int from) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ':' || c == ';')) {
                return at;
            }
        }
        return line.length();
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** The value as text, with its escapes taken away (RFC 5545, section 3.3.11). */
    public String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                at++;
                char escaped = value.charAt(at);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
