package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.line.LineWalk;
import dev.strongroom.formats.parts.TextDecoder;
import dev.strongroom.formats.parts.TransferEncoding;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.NoteProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes a note ([MS-OXONOTE]) from a vNote (IrMC 1.1, chapter 12). It takes any bytes. */
public final class NoteItem {
    private static final String CLASS = "IPM.StickyNote";
    private static final int LONGEST_VALUE = 1 << 20;
    private static final int YELLOW = 3;
    private static final int ICON = 0x300;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 166;
    private static final int PLACE = 80;

    private NoteItem() {}

    /**
     * Writes a note.
     *
     * @param note read to its end, and not closed
     * @return what was written
     * @throws dev.strongroom.pst.PstException when the file can't take it
     * @throws IOException when its bytes can't be read
     */
    public static PropertyBag write(InputStream note, MessageWriter writer) throws IOException {
        PropertyBag bag = new PropertyBag().text(MessageProperties.MESSAGE_CLASS, CLASS)
                .number(MessageProperties.FLAGS, MessageFlags.READ)
                .number(MessageProperties.ICON, ICON + YELLOW)
                .number(NoteProperties.COLOR, YELLOW)
                .number(NoteProperties.WIDTH, WIDTH)
                .number(NoteProperties.HEIGHT, HEIGHT)
                .number(NoteProperties.LEFT, PLACE)
                .number(NoteProperties.TOP, PLACE);
        LineWalk.walk(joined(note.readNBytes(LONGEST_VALUE)), (property, value) -> line(bag, property, value));
        String text = bag.textOf(MessageProperties.BODY);
        bag.text(MessageProperties.SUBJECT, text.lines().findFirst().orElse(""));
        writer.complete(bag, List.of());
        return bag;
    }

    /** Lines of quoted-printable text go on after a sign of their own, and not after a blank. */
    private static InputStream joined(byte[] note) {
        String octets = new String(note, StandardCharsets.ISO_8859_1);
        return new ByteArrayInputStream((octets.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE")
                ? octets.replaceAll("=\\r?\\n", "")
                : octets).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void line(PropertyBag bag, ContentLine property, InputStream value) throws IOException {
        String encoding = property.parameters().getOrDefault("ENCODING", "");
        byte[] bytes = TransferEncoding.decoded(encoding, value).readNBytes(LONGEST_VALUE);
        String charset = property.parameters().getOrDefault("CHARSET", "utf-8");
        ContentLine line = new ContentLine(property.name(), property.parameters(),
                TextDecoder.of(charset).decode(bytes));
        switch (line.name()) {
            case "BODY" -> bag.text(MessageProperties.BODY, lines(encoding.isEmpty() ? line.text() : line.value()));
            case "CATEGORIES" -> bag.texts(MessageProperties.CATEGORIES, ItemText.list(line.value()));
            case "DCREATED" -> EventTime.of(line)
                    .ifPresent(time -> bag.time(MessageProperties.CREATED, time.instant()));
            case "LAST-MODIFIED" -> EventTime.of(line)
                    .ifPresent(time -> bag.time(MessageProperties.MODIFIED, time.instant()));
            default -> {
                // Versions and ids.
            }
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }
}
