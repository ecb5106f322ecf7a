package dev.strongroom.console.client.http;

import java.util.Optional;

/**
 * Reads server-sent events line by line (WHATWG HTML, section 9.2.6): data lines are joined until an empty line ends
 * the event; comments and other fields are passed over. Used by one thread.
 */
final class EventParser {
    private final StringBuilder data = new StringBuilder();

    /** Takes the next line; gives the event's data when the line ends one. */
    Optional<String> line(String line) {
        if (line.isEmpty()) {
            var whole = data.toString();
            data.setLength(0);
            return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
        }
        if (line.startsWith("data:")) {
            if (!data.isEmpty()) {
                data.append('\n');
            }
            data.append(line, line.startsWith("data: ") ? 6 : 5, line.length());
        }
        return Optional.empty();
    }
}
