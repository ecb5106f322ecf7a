package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.formats.sidecar.ItemLine;
import dev.strongroom.formats.sidecar.StateLine;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node.FileNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An item as a leaf directory holds it: its file, its line in each sidecar, its blobs.
 *
 * @param providerId the provider's own id, where that is a text
 * @param file its name; empty before a leaf has given it one
 * @param sha256 of its bytes: its content id
 * @param size in bytes
 * @param received INTERNALDATE
 * @param sent the Date header, when it could be read
 * @param messageId the Message-ID header with its brackets, or an empty string
 * @param attachments how many parts are attachments
 * @param content its blobs in order
 * @param filed where it lies in a drive; nothing for other kinds. Of an item of a drive {@code subject} is its name,
 *            {@code sent} when it was made, {@code from} who changed it last, and {@code messageId} its hash at the provider
 */
public record StoredItem(ItemId id, Optional<String> providerId, String file, Digest sha256, long size,
        Instant received, Optional<Instant> sent, String messageId, String from, String to, String subject,
        int attachments, List<Digest> content, ItemState state, Optional<Filed> filed) {
    public StoredItem {
        content = List.copyOf(content);
    }

    /** An item of no drive. */
    public StoredItem(ItemId id, Optional<String> providerId, String file, Digest sha256, long size, Instant received,
            Optional<Instant> sent, String messageId, String from, String to, String subject, int attachments,
            List<Digest> content, ItemState state) {
        this(id, providerId, file, sha256, size, received, sent, messageId, from, to, subject, attachments, content,
                state, Optional.empty());
    }

    /**
     * What an item is in a drive.
     *
     * @param parent the item that it lies in; of the root its own id
     */
    public record Filed(EntryType type, ItemId parent) {}

    static StoredItem of(ItemLine line, ItemState state, FileNode node) {
        return new StoredItem(ItemId.parse(line.id()), line.providerId(), line.file(), Digest.ofHex(line.sha256()),
                line.size(), line.received(), line.sent(), line.messageId(), line.from(), line.to(), line.subject(),
                line.attachments(), node.content(), state);
    }

    /** An item of a drive from its line. */
    static StoredItem of(ItemLine line, ItemState state, List<Digest> content) {
        return new StoredItem(ItemId.parse(line.id()), line.providerId(), line.file(), Digest.ofHex(line.sha256()),
                line.size(), line.received(), line.sent(), line.messageId(), line.from(), line.to(), line.subject(),
                line.attachments(), content, state,
                line.entry().map(entry -> new Filed(entry.type(), ItemId.parse(entry.parent()))));
    }

    static ItemState state(StateLine line) {
        return new ItemState(new TreeSet<>(line.flags()), line.properties());
    }

    ItemLine line() {
        return new ItemLine(filed.isPresent() ? ItemLine.VERSION : ItemLine.version(providerId), id.toString(),
                providerId, file, sha256.hex(), size, received, sent, messageId, from, to, subject, attachments,
                filed.map(place -> new ItemLine.Entry(place.type(), place.parent().toString())));
    }

    StateLine stateLine() {
        return new StateLine(StateLine.version(state.properties()), id.toString(), List.copyOf(state.flags()),
                state.properties());
    }

    FileNode node() {
        return new FileNode(file, received, size, content);
    }

    /** Where it lies in its folder. */
    public Place place() {
        return Place.of(received, sha256);
    }

    StoredItem named(String newFile) {
        return new StoredItem(id, providerId, newFile, sha256, size, received, sent, messageId, from, to, subject,
                attachments, content, state, filed);
    }

    /** The same item under another id and in another state. */
    public StoredItem numbered(ItemId newId, Optional<String> newProviderId, ItemState newState) {
        return new StoredItem(newId, newProviderId, file, sha256, size, received, sent, messageId, from, to, subject,
                attachments, content, newState, filed);
    }

    /** The same item in another state. */
    public StoredItem in(ItemState newState) {
        return numbered(id, providerId, newState);
    }

    /** The same bytes under the name, in the place and in the state of another description of the item. */
    public StoredItem describedAs(StoredItem other) {
        return new StoredItem(id, other.providerId, file, sha256, size, other.received, other.sent, other.messageId,
                other.from, other.to, other.subject, attachments, content, other.state, other.filed);
    }

    /** Where it lies in its drive; only items of drives are asked. */
    public Filed inDrive() {
        return filed.orElseThrow(() -> new IllegalStateException("An item of no drive"));
    }

    /** Whether nothing of it differs but the state. */
    boolean isAllOf(StoredItem other) {
        return in(other.state).equals(other);
    }

    /**
     * Whether the other one is stored as this one is but for the state: the same bytes of the same item, received in the
     * same second, which its file's name tells.
     */
    boolean isStoredAs(StoredItem other) {
        return sha256.equals(other.sha256)
                && providerId.equals(other.providerId)
                && received.getEpochSecond() == other.received.getEpochSecond();
    }
}
