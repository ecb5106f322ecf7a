package dev.strongroom.formats.item;

import dev.strongroom.formats.mime.Envelope;

/**
 * Looks at an item's bytes as they stream by: where they are best cut, and what lists show of them. Takes any bytes and
 * never throws; memory is bounded. Not thread-safe; one object for one item.
 */
public interface ItemScan {
    /** A scan for an item of this kind. */
    static ItemScan of(ItemKind kind) {
        return switch (kind) {
            case MAIL -> new MailScan();
            case CONTACT -> new LineScan(new ContactFields());
            case EVENT, TASK -> new LineScan(new CalendarFields());
            case FILE -> new UnreadScan();
        };
    }

    /** Takes the item's next bytes. */
    void accept(byte[] buffer, int offset, int length);

    /** The item has no more bytes: all cuts are settled. */
    void end();

    /** The next cut as an offset from the item's start, ascending; -1 when none is known at present. */
    long nextCut();

    /** No cut that {@link #nextCut} did not answer yet lies below this offset. */
    long settled();

    /** What lists show; complete after {@link #end}. */
    Envelope envelope();
}
