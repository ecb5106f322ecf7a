package dev.strongroom.pst.calendar;

import java.util.List;

/**
 * An event, a task or an entry of a journal: one component, and of a series those that tell of changed days.
 *
 * @param main the component itself
 * @param changes in the order of the file
 */
public record CalendarItem(CalendarComponent main, List<CalendarComponent> changes) {
    public CalendarItem {
        changes = List.copyOf(changes);
    }

    /** What a component is. */
    public enum Kind {
        EVENT, TASK, JOURNAL_ENTRY
    }

    /** What it is. */
    public Kind kind() {
        return switch (main.name()) {
            case "VTODO" -> Kind.TASK;
            case "VJOURNAL" -> Kind.JOURNAL_ENTRY;
            default -> Kind.EVENT;
        };
    }

    /** What people call it. */
    public String title() {
        String title = main.text("SUMMARY");
        return title.isBlank() ? "an item without a title" : title;
    }
}
