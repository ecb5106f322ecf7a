package dev.strongroom.formats.sidecar;

import dev.strongroom.formats.item.EntryType;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of {@code items.jsonl}: what never changes of an item. A rebuild of the catalogue reads these lines and no item.
 *
 * @param v schema version: 1, or 2 with a provider's id, or 3 of a drive, which an older program would lose
 * @param id the item's id within its container, {@code epoch.number}
 * @param providerId the provider's own id, where that is a text
 * @param file the item's file name within the same directory; of a folder, its directory's
 * @param sha256 of the bytes as served, 64 hexadecimal digits: the content id
 * @param size in bytes
 * @param received INTERNALDATE
 * @param sent the Date header, when it can be read
 * @param messageId the Message-ID header with its brackets, or an empty string
 * @param from decoded, for lists; at most 1,000 characters, as are {@code to} and {@code subject}
 * @param attachments how many parts are attachments
 * @param entry what it is in a drive, and where it lies there; nothing for other kinds
 */
public record ItemLine(int v, String id, Optional<String> providerId, String file, String sha256, long size,
        Instant received, Optional<Instant> sent, String messageId, String from, String to, String subject,
        int attachments, Optional<Entry> entry) {
    /** The newest schema version that this program writes. */
    public static final int VERSION = 3;

    /**
     * An item's place in a drive.
     *
     * @param parent the id of the item that it lies in; its own for the root
     */
    public record Entry(EntryType type, String parent) {}

    /** A line of what lies in no drive. */
    public ItemLine(int v, String id, Optional<String> providerId, String file, String sha256, long size,
            Instant received, Optional<Instant> sent, String messageId, String from, String to, String subject,
            int attachments) {
        this(v, id, providerId, file, sha256, size, received, sent, messageId, from, to, subject, attachments,
                Optional.empty());
    }

    /** The version of a line: what has no provider's id is written as the first version wrote it. */
    public static int version(Optional<String> providerId) {
        return providerId.isPresent() ? 2 : 1;
    }
}
