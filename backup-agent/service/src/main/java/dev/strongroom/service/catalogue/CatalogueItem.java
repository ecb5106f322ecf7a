package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.layout.StoredItem.Filed;
import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of an item.
 *
 * @param kind that of its folder
 * @param providerId the provider's own id, where that is a text
 * @param file its name in the vault
 * @param sha256 of its bytes: its content id
 * @param content its blobs in order, to be given to {@link dev.strongroom.vault.VaultReader#open}
 * @param size in bytes
 * @param received INTERNALDATE
 * @param sent the Date header, when it could be read
 * @param messageId the Message-ID header with its brackets, or an empty string
 * @param from decoded, at most 1,000 characters, as are {@code to} and {@code subject}
 * @param attachments how many parts are attachments
 * @param state at the restore point that was asked for
 * @param goneAt when the run began that found it gone from its folder; empty while it is there, be it with
 *            other content
 * @param filed where it lies in a drive; nothing for other kinds
 */
public record CatalogueItem(ItemKey key, ItemKind kind, Optional<String> providerId, String file, Digest sha256,
        List<Digest> content,
        long size, Instant received, Optional<Instant> sent, String messageId, String from, String to, String subject,
        int attachments,
        ItemState state, Optional<Instant> goneAt, Optional<Filed> filed) {
    public CatalogueItem {
        content = List.copyOf(content);
    }
}
