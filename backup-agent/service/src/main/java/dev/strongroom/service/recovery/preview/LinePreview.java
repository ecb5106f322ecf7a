package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.model.recovery.MessagePreview;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of a vCard (RFC 2426) or a calendar (RFC 5545) what its preview shows: of the first event or person the fields that
 * people know, by names that they know. For one thread.
 */
final class LinePreview {
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("FN", "Name"), Map.entry("EMAIL", "Email"),
            Map.entry("TEL", "Phone"), Map.entry("ADR", "Address"), Map.entry("ORG", "Organization"),
            Map.entry("TITLE", "Job title"), Map.entry("BDAY", "Birthday"), Map.entry("URL", "Web page"),
            Map.entry("NICKNAME", "Nickname"), Map.entry("CATEGORIES", "Categories"), Map.entry("SUMMARY", "Title"),
            Map.entry("DTSTART", "Begins"), Map.entry("DTEND", "Ends"), Map.entry("DUE", "Due"),
            Map.entry("COMPLETED", "Completed"), Map.entry("LOCATION", "Place"), Map.entry("ORGANIZER", "Organizer"),
            Map.entry("ATTENDEE", "Invited"), Map.entry("RRULE", "Repeats"), Map.entry("STATUS", "Status"));
    private static final Pattern TIME = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)\\d\\d(Z?))?");
    private static final Set<String> SHOWN = Set.of("VCARD", "VEVENT", "VTODO");
    private static final int MOST_FIELDS = 200;

    private final int room;
    private final List<MessagePreview.Header> fields = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> within = new ArrayDeque<>();
    private int components;
    private boolean truncated;

    /** @param room how many characters of text are kept */
    LinePreview(int room) {
        this.room = room;
    }

    /** The next line. */
    void line(ContentLine line) {
        switch (line.name()) {
            case "BEGIN" -> begin(line.value().strip());
            case "END" -> within.poll();
            default -> {
                if (components <= 1 && isShown(within.peek())) {
                    field(line);
                }
            }
        }
    }

    private void begin(String component) {
        within.push(component);
        components += isShown(component) ? 1 : 0;
    }

    private static boolean isShown(@Nullable String component) {
        return component != null && SHOWN.contains(component);
    }

    private void field(ContentLine line) {
        if (line.name().equals("DESCRIPTION") || line.name().equals("NOTE")) {
            append(line.text());
            return;
        }
        String name = NAMES.get(line.name());
        String value = value(line);
        if (name != null && !value.isBlank() && fields.size() < MOST_FIELDS) {
            fields.add(new MessagePreview.Header(name, value));
        }
    }

    private void append(String more) {
        int kept = Math.min(more.length(), room - text.length());
        truncated |= kept < more.length();
        text.append(more, 0, kept);
    }

    private static String value(ContentLine line) {
        return switch (line.name()) {
            case "DTSTART", "DTEND", "DUE", "COMPLETED" -> time(line);
            case "ADR", "ORG" -> Arrays.stream(line.value().split("(?<!\\\\);", -1))
                    .map(part -> new ContentLine(line.name(), Map.of(), part).text())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
            case "ORGANIZER", "ATTENDEE" -> person(line);
            default -> line.text();
        };
    }

    private static String person(ContentLine line) {
        String address = line.value().replaceFirst("(?i)^mailto:", "");
        String name = line.parameters().getOrDefault("CN", "");
        return name.isBlank() ? address : name + " <" + address + ">";
    }

    private static String time(ContentLine line) {
        Matcher time = TIME.matcher(line.value().strip());
        if (!time.matches()) {
            return line.text();
        }
        String day = time.group(1) + "-" + time.group(2) + "-" + time.group(3);
        if (time.group(4) == null) {
            return day;
        }
        String zone = time.group(6).isEmpty() ? line.parameters().getOrDefault("TZID", "") : "UTC";
        return (day + " " + time.group(4) + ":" + time.group(5) + " " + zone).strip();
    }

    /** All that the lines told. */
    MessageContents contents() {
        if (components > 1) {
            fields.add(new MessagePreview.Header("Changed occurrences", Integer.toString(components - 1)));
        }
        return new MessageContents(fields, text.isEmpty() ? Optional.empty() : Optional.of(text.toString()),
                Optional.empty(), false, truncated, List.of());
    }
}
