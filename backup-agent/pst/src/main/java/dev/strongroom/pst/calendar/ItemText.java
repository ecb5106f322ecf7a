package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.line.LineWriter;
import dev.strongroom.pst.mapi.AttachedFile;
import dev.strongroom.pst.mapi.HtmlBody;
import dev.strongroom.pst.mapi.Losses;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.CommonProperties;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What events, tasks and entries of journals have alike: title, texts, categories, how private they are, and files. */
final class ItemText {
    private static final int UTF_8 = 65001;
    private static final int ENGLISH = 0x0409;
    private static final int NATIVE_TEXT = 1;
    private static final int NATIVE_HTML = 3;
    /** What is written, or tells nothing of the item itself. */
    private static final Set<String> PLACED = Set.of("SUMMARY", "DESCRIPTION", "CATEGORIES", "CLASS", "PRIORITY",
            "STATUS", "CREATED", "LAST-MODIFIED", "DTSTAMP", "UID", "SEQUENCE", "DTSTART", "DTEND", "DUE", "DURATION",
            "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "LOCATION", "TRANSP", "ORGANIZER", "ATTENDEE", "ATTACH",
            "COMPLETED", "PERCENT-COMPLETE", "BEGIN", "END");

    private final CalendarComponent item;

    ItemText(CalendarComponent item) {
        this.item = item;
    }

    /** Sets all that kinds have alike. */
    PropertyBag putTo(PropertyBag bag) {
        bag.text(MessageProperties.SUBJECT, item.text("SUMMARY")).number(MessageProperties.FLAGS, MessageFlags.READ);
        Optional<String> html = item.lines()
                .stream()
                .filter(line -> line.name().equals("X-ALT-DESC")
                        && line.parameters().getOrDefault("FMTTYPE", "").equalsIgnoreCase("text/html"))
                .map(ContentLine::text)
                .findFirst();
        html.ifPresent(text -> bag.bytes(MessageProperties.HTML, HtmlBody.bytes(text)));
        bag.text(MessageProperties.BODY, html.map(HtmlBody::text)
                .orElseGet(() -> item.text("DESCRIPTION").replace("\r\n", "\n").replace("\n", "\r\n")));
        bag.number(MessageProperties.NATIVE_BODY, html.isPresent() ? NATIVE_HTML : NATIVE_TEXT)
                .number(MessageProperties.CODE_PAGE, UTF_8)
                .number(MessageProperties.LOCALE, ENGLISH);
        List<String> categories = item.all("CATEGORIES").stream().flatMap(line -> list(line.value()).stream()).toList();
        if (!categories.isEmpty()) {
            bag.texts(MessageProperties.CATEGORIES, categories);
        }
        int sensitivity = switch (item.text("CLASS").toUpperCase(Locale.ROOT)) {
            case "PRIVATE" -> 2;
            case "CONFIDENTIAL" -> 3;
            default -> 0;
        };
        bag.number(MessageProperties.SENSITIVITY, sensitivity).flag(CommonProperties.PRIVATE, sensitivity != 0);
        int importance = importance(item.text("PRIORITY").strip());
        bag.number(MessageProperties.IMPORTANCE, importance).number(MessageProperties.PRIORITY, importance - 1);
        made("CREATED").or(() -> made("DTSTAMP")).ifPresent(time -> bag.time(MessageProperties.CREATED, time));
        made("LAST-MODIFIED").or(() -> made("CREATED"))
                .ifPresent(time -> bag.time(MessageProperties.MODIFIED, time));
        return bag;
    }

    private Optional<Instant> made(String line) {
        return item.first(line).flatMap(EventTime::of).map(EventTime::instant);
    }

    /** 1 is the highest and 9 the lowest; 5 and 0 are neither (RFC 5545, section 3.8.1.9). */
    private static int importance(String priority) {
        if (!priority.matches("[1-9]")) {
            return 1;
        }
        int number = Integer.parseInt(priority);
        return number < 5 ? 2 : number == 5 ? 1 : 0;
    }

    /** The texts of a list, whose commas are not escaped. */
    static List<String> list(String value) {
        List<String> texts = new ArrayList<>();
        for (String text : value.split("(?<!\\\\),", -1)) {
            String plain = new ContentLine("", Map.of(), text.strip()).text();
            if (!plain.isEmpty()) {
                texts.add(plain);
            }
        }
        return texts;
    }

    /** Tells of what stands nowhere in the Outlook file. */
    void tellLosses(Losses losses) {
        Set<String> unplaced = new TreeSet<>();
        for (ContentLine line : item.lines()) {
            if (!PLACED.contains(line.name()) && !line.name().startsWith("X-") && !line.value().isBlank()) {
                unplaced.add(line.name());
            }
        }
        if (!unplaced.isEmpty()) {
            losses.lost(title(), "Outlook has no place for " + String.join(", ", unplaced) + ".");
        }
        if (item.parts().stream().filter(part -> part.name().equals("VALARM")).count() > 1) {
            losses.lost(title(), "Of several reminders the first is kept.");
        }
    }

    String title() {
        return item.text("SUMMARY").isBlank() ? "an item without a title" : item.text("SUMMARY");
    }

    /** Attaches the item's files and links. */
    void attach(CalendarFile file, MessageWriter writer) throws IOException {
        for (AttachedBytes attached : item.files()) {
            writer.attach(AttachedFile.named(attached.name())
                    .text(AttachmentProperties.MEDIA_TYPE, attached.mediaType()), file.open(attached));
        }
        for (ContentLine link : item.all("ATTACH")) {
            String place = link.value().strip();
            String name = link.parameters().getOrDefault("FILENAME", place.substring(place.lastIndexOf('/') + 1));
            if (!place.isEmpty()) {
                writer.attachLink(AttachedFile.named(name.isBlank() ? place : name)
                        .text(AttachmentProperties.LONG_PATH, place));
            }
        }
    }

    /** Attaches the item as a calendar, for what Outlook can't tell of it. */
    static void attachWhole(CalendarItem item, MessageWriter writer) throws IOException {
        LineWriter lines = new LineWriter().raw("BEGIN", "VCALENDAR").raw("VERSION", "2.0");
        item.main().write(lines);
        item.changes().forEach(change -> change.write(lines));
        byte[] bytes = lines.raw("END", "VCALENDAR").toBytes();
        writer.attach(AttachedFile.named("original.ics").text(AttachmentProperties.MEDIA_TYPE, "text/calendar"),
                new ByteArrayInputStream(bytes));
    }
}
