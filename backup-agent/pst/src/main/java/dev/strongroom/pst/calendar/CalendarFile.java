package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.line.LineWalk;
import dev.strongroom.formats.parts.TransferEncoding;
import dev.strongroom.pst.PstLimitException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A calendar that was read (RFC 5545). Its text lies in memory; attached files lie in a temporary file that only this user can
 * read and that goes when this is closed. It takes any bytes: what is no component is passed over. Not thread-safe.
 */
public final class CalendarFile implements AutoCloseable {
    private static final Set<String> ITEMS = Set.of("VEVENT", "VTODO", "VJOURNAL");
    private static final int LONGEST_VALUE = 1 << 20;
    /** How much text a file may have; the largest calendars of people have a tenth of it. */
    private static final long LONGEST_TEXT = 64L << 20;
    /** Components within components beyond this belong to the one above. */
    private static final int DEEPEST = 8;

    private final FileChannel files;
    private final OutputStream out;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<CalendarComponent> found = new ArrayList<>();
    private long position;
    private long text;

    /** A component that has not ended. */
    private record Open(String name, List<ContentLine> lines, List<AttachedBytes> files,
            List<CalendarComponent> parts) {
        CalendarComponent complete() {
            return new CalendarComponent(name, lines, files, parts);
        }
    }

    private CalendarFile() throws IOException {
        files = FileChannel.open(Files.createTempFile("strongroom", ".calendar"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new BufferedOutputStream(Channels.newOutputStream(files), 1 << 16);
    }

    /**
     * Reads a calendar.
     *
     * @param in read to its end, and not closed
     * @throws PstLimitException when it has more text than fits into memory
     */
    public static CalendarFile read(InputStream in) throws IOException {
        CalendarFile file = new CalendarFile();
        try {
            LineWalk.walk(in, file::line);
            while (!file.open.isEmpty()) {
                file.end();
            }
            file.out.flush();
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void line(ContentLine property, InputStream value) throws IOException {
        Open current = open.peek();
        if (property.name().equals("ATTACH") && isInline(property) && current != null) {
            InputStream bytes = TransferEncoding.decoded("base64", value);
            long length = bytes.transferTo(out);
            current.files.add(new AttachedBytes(property, position, length));
            position += length;
            return;
        }
        if (property.name().startsWith("X-STRONGROOM-")) {
            return;
        }
        ContentLine line = new ContentLine(property.name(), property.parameters(),
                new String(value.readNBytes(LONGEST_VALUE), StandardCharsets.UTF_8));
        text += line.value().length();
        if (text > LONGEST_TEXT) {
            throw new PstLimitException("It has more text than a calendar may have; divide it.");
        }
        if (line.name().equals("BEGIN") && open.size() < DEEPEST) {
            open.push(new Open(line.value().strip().toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>(),
                    new ArrayList<>()));
        } else if (current != null && line.name().equals("END")) {
            if (current.name.equalsIgnoreCase(line.value().strip())) {
                end();
            }
        } else if (current != null) {
            current.lines.add(line);
        }
    }

    private static boolean isInline(ContentLine property) {
        return property.parameters().getOrDefault("ENCODING", "").equalsIgnoreCase("BASE64");
    }

    private void end() {
        CalendarComponent component = open.pop().complete();
        if (ITEMS.contains(component.name())) {
            found.add(component);
        } else if (!open.isEmpty()) {
            open.peek().parts.add(component);
        }
    }

    /** The items, in the order in which the file first names them. */
    public List<CalendarItem> items() {
        Map<List<String>, List<CalendarComponent>> series = new LinkedHashMap<>();
        for (CalendarComponent component : found) {
            String uid = component.text("UID");
            List<String> key = uid.isEmpty() ? List.of(component.name(), "", "" + series.size())
                    : List.of(component.name(), uid);
            series.computeIfAbsent(key, _ -> new ArrayList<>()).add(component);
        }
        List<CalendarItem> items = new ArrayList<>();
        series.values().forEach(components -> add(items, components));
        return items;
    }

    /** Those of one id: a series with its changed days, or, without the series, each by itself. */
    private static void add(List<CalendarItem> items, List<CalendarComponent> components) {
        List<CalendarComponent> whole =
                components.stream().filter(each -> each.first("RECURRENCE-ID").isEmpty()).toList();
        List<CalendarComponent> changes =
                components.stream().filter(each -> each.first("RECURRENCE-ID").isPresent()).toList();
        if (whole.isEmpty()) {
            changes.forEach(change -> items.add(new CalendarItem(change, List.of())));
            return;
        }
        items.add(new CalendarItem(whole.getFirst(), changes));
        whole.stream().skip(1).forEach(other -> items.add(new CalendarItem(other, List.of())));
    }

    /** The bytes of an attached file; closing them closes nothing. */
    InputStream open(AttachedBytes file) throws IOException {
        files.position(file.position());
        return new LimitedInput(Channels.newInputStream(files), file.length());
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
