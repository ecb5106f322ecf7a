package dev.strongroom.formats.item;

import dev.strongroom.formats.line.CalendarTime;
import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.mime.Envelope;
import dev.strongroom.formats.mime.HeaderText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What lists show of an event or a task: its first component, which is the series where there is one; who organises it as
 * the sender, who takes part as the recipients, when it begins or is due as the time it was sent.
 */
final class CalendarFields implements LineScan.LineFields {
    private static final Set<String> COMPONENTS = Set.of("VEVENT", "VTODO");
    private static final int MOST_PEOPLE = 50;

    /** The component that the lines are in, from the first one on; its own parts have a depth of 2 and more. */
    private int depth;
    private boolean done;
    private String uid = "";
    private String summary = "";
    private String organizer = "";
    private Optional<Instant> time = Optional.empty();
    private int attachments;
    private final List<String> people = new ArrayList<>();

    @Override
    public void line(ContentLine line) {
        if (done) {
            return;
        }
        if (line.name().equals("BEGIN")) {
            depth += depth > 0 || COMPONENTS.contains(line.value()) ? 1 : 0;
        } else if (line.name().equals("END") && depth > 0) {
            depth--;
            done = depth == 0;
        } else if (depth == 1) {
            property(line);
        }
    }

    private void property(ContentLine line) {
        switch (line.name()) {
            case "UID" -> uid = line.text();
            case "SUMMARY" -> summary = line.text();
            case "ORGANIZER" -> organizer = person(line);
            case "ATTENDEE" -> {
                if (people.size() < MOST_PEOPLE) {
                    people.add(person(line));
                }
            }
            case "DTSTART" -> time = time.or(() -> CalendarTime.instant(line));
            case "DUE" -> time = CalendarTime.instant(line).or(() -> time);
            case "ATTACH" -> attachments++;
            default -> {
                // Lists show no more.
            }
        }
    }

    private static String person(ContentLine line) {
        String address = line.value().replaceFirst("(?i)^mailto:", "");
        String name = line.parameters().getOrDefault("CN", "");
        return name.isEmpty() || name.equals(address) ? address : name + " <" + address + ">";
    }

    @Override
    public Envelope envelope() {
        return new Envelope(HeaderText.shown(uid), HeaderText.shown(organizer),
                HeaderText.shown(String.join(", ", people)), HeaderText.shown(summary), time, attachments);
    }
}
