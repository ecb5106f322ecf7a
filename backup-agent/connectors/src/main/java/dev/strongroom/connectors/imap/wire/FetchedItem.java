package dev.strongroom.connectors.imap.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a FETCH answer tells of a message; what it does not tell is empty.
 *
 * @param uid 0 when it is not told, or only behind a body that is too large for memory
 * @param size RFC822.SIZE; -1 when it is not told
 * @param header the header fields that were asked for
 * @param body the message or a range of it; empty for NIL, too
 */
public record FetchedItem(long uid, Optional<Set<String>> flags, Optional<Instant> received, long size,
        Optional<Section> header, Optional<Section> body) {
    /**
     * Whether this is of the message with this UID, when no other was asked for. A body that is too large for memory may
     * come before the UID, for items have no order (RFC 9051, section 7.5.2).
     */
    public boolean isOfOnly(long asked) {
        return uid == asked || uid == 0;
    }

    /**
     * A section's bytes.
     *
     * @param origin where the range begins that the server gives; -1 when it gives the whole
     * @param bytes hold them from {@code offset} for {@code length}; not a copy
     */
    @SuppressWarnings("ArrayRecordComponent") // Megabytes of mail go by here: they are not copied.
    public record Section(long origin, byte[] bytes, int offset, int length) {}
}
