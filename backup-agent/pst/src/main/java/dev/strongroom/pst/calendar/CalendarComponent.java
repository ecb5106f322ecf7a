package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.line.LineWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between a BEGIN and its END (RFC 5545, section 3.4).
 *
 * @param name what begins, in capital letters
 * @param files what is attached
 * @param parts the components within it
 */
record CalendarComponent(String name, List<ContentLine> lines, List<AttachedBytes> files,
        List<CalendarComponent> parts) {
    CalendarComponent {
        lines = List.copyOf(lines);
        files = List.copyOf(files);
        parts = List.copyOf(parts);
    }

    /** The first line of this name. */
    Optional<ContentLine> first(String line) {
        return lines.stream().filter(each -> each.name().equals(line)).findFirst();
    }

    /** All lines of this name. */
    List<ContentLine> all(String line) {
        return lines.stream().filter(each -> each.name().equals(line)).toList();
    }

    /** The text of the first line of this name, or an empty one. */
    String text(String line) {
        return first(line).map(ContentLine::text).orElse("");
    }

    /** Writes it as it was read, but for attached files. */
    void write(LineWriter to) {
        to.raw("BEGIN", name);
        for (ContentLine line : lines) {
            StringBuilder head = new StringBuilder(line.name());
            for (Map.Entry<String, String> parameter : line.parameters().entrySet()) {
                head.append(';').append(parameter.getKey()).append('=').append(LineWriter.quoted(parameter.getValue()));
            }
            to.raw(head.toString(), line.value());
        }
        parts.forEach(part -> part.write(to));
        to.raw("END", name);
    }
}
