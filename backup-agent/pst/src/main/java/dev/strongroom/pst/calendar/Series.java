package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.pst.property.AppointmentProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A series of events: how it comes again, on which days it does not take place, and which days are different. */
final class Series {
    private static final int SHORTEST_MONTH = 28;

    private final CalendarItem item;
    private final ItemTimes times;
    private final Recurrence recurrence;
    private final Occurrences days;
    private final NavigableSet<LocalDate> left;
    private final List<ChangedDay> changed;
    private final List<String> losses = new ArrayList<>();

    private Series(CalendarItem item, ItemTimes times, Recurrence recurrence) {
        this.item = item;
        this.times = times;
        this.recurrence = recurrence;
        days = new Occurrences(recurrence, times.start().toLocalDate());
        Map<LocalDate, ChangedDay> changes = changes();
        Set<LocalDate> wanted = new HashSet<>(changes.keySet());
        for (ContentLine line : item.main().all("EXDATE")) {
            EventTime.all(line).forEach(time -> wanted.add(time.in(times.zone()).toLocalDate()));
        }
        left = days.among(wanted);
        for (LocalDate day : changes.keySet()) {
            if (!left.contains(day)) {
                losses.add("The change of " + day + " belongs to no day of the series; it is in the attached file.");
            }
        }
        changed = changes.entrySet()
                .stream()
                .filter(change -> left.contains(change.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(ChangedDay::start))
                .toList();
        if (recurrence.pattern() instanceof Recurrence.Pattern.MonthDay(int day) && day > SHORTEST_MONTH) {
            losses.add("In months without a day " + day + " Outlook shows it on their last day.");
        }
        if (item.main().first("RDATE").isPresent()) {
            losses.add("Single days beside the rule are in the attached file alone.");
        }
    }

    /** The series of an item; empty when Outlook can't tell how it comes again. */
    static Optional<Series> of(CalendarItem item, ItemTimes times) {
        List<ContentLine> rules = item.main().all("RRULE");
        return rules.size() == 1
                ? RecurrenceReader.read(rules.getFirst().value(), times).map(rule -> new Series(item, times, rule))
                : Optional.empty();
    }

    /** The changed days by those that they stand for; of two for the same day the last. */
    private Map<LocalDate, ChangedDay> changes() {
        Map<LocalDate, ChangedDay> changes = new HashMap<>();
        for (CalendarComponent change : item.changes()) {
            Optional<LocalDateTime> original = change.first("RECURRENCE-ID").flatMap(times::local);
            Optional<ItemTimes> told = ItemTimes.of(change);
            if (original.isEmpty() || told.isEmpty()) {
                losses.add("A changed day tells no time; it is in the attached file.");
                continue;
            }
            LocalDateTime start = local(told.get(), told.get().start());
            LocalDateTime end = local(told.get(), told.get().end());
            LocalDate day = original.get().toLocalDate();
            changes.put(day, new ChangedDay(change, day.atTime(times.start().toLocalTime()), start, end,
                    told.get().allDay()));
        }
        return new TreeMap<>(changes);
    }

    private LocalDateTime local(ItemTimes told, LocalDateTime time) {
        return told.allDay() ? time
                : LocalDateTime.ofInstant(time.atZone(told.zone()).toInstant(), times.zone());
    }

    /** The days that differ, in the order in which they begin. */
    List<ChangedDay> changed() {
        return changed;
    }

    /** What of the series is not in the Outlook file as it was. */
    List<String> losses() {
        return List.copyOf(losses);
    }

    /** The moment of a time in the series' zone. */
    Instant instant(LocalDateTime time) {
        return time.atZone(times.zone()).toInstant();
    }

    /** Sets what tells of the series. */
    void putTo(PropertyBag bag) {
        ZoneBytes zone = new ZoneBytes(times.zone(), times.start());
        bag.flag(AppointmentProperties.RECURRING, true)
                .number(AppointmentProperties.RECURRENCE_TYPE, type())
                .text(AppointmentProperties.RECURRENCE_TEXT, recurrence.told())
                .bytes(AppointmentProperties.RECURRENCE,
                        SeriesBytes.of(item.main(), times, recurrence, days, left, changed))
                .bytes(AppointmentProperties.ZONE, zone.struct())
                .text(AppointmentProperties.ZONE_TEXT, zone.name())
                .bytes(AppointmentProperties.RECURRENCE_ZONE, zone.definition(true))
                .time(AppointmentProperties.CLIP_START, midnight(days.first()))
                .time(AppointmentProperties.CLIP_END, days.ends() ? midnight(days.last()) : Instant.MAX);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private int type() {
        return switch (recurrence.pattern()) {
            case Recurrence.Pattern.Daily _ -> 1;
            case Recurrence.Pattern.Weekly _ -> 2;
            default -> recurrence.isYearly() ? 4 : 3;
        };
    }
}
