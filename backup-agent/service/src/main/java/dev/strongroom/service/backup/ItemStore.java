package dev.strongroom.service.backup;

import dev.strongroom.connectors.DriveEntry;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.mime.Envelope;
import dev.strongroom.service.layout.StoredItem;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Stores items of one kind in the vault, on the calling thread. Thread-safe. */
final class ItemStore {
    private final VaultWriter vault;
    private final ItemKind kind;

    ItemStore(VaultWriter vault, ItemKind kind) {
        this.kind = kind;
        this.vault = vault;
    }

    /** Stores an item; what its content throws is thrown unchanged. */
    StoredItem store(SourceItem item, ItemContent content) throws IOException {
        ItemCuts cuts = new ItemCuts(kind);
        StoredFile file;
        try {
            file = vault.storeFile(bytes(content), PackGroup.ITEMS, cuts);
        } catch (VaultException e) {
            throw new VaultFailedException(e);
        }
        if (item.entry().isPresent()) {
            return filed(item, item.entry().get(), file);
        }
        Envelope envelope = cuts.envelope();
        return new StoredItem(item.id(), item.providerId(), "", file.sha256(), file.size(), catalogued(item.received()),
                envelope.sent().map(ItemStore::catalogued), envelope.messageId(), envelope.from(), envelope.to(),
                envelope.subject(), envelope.attachments(), file.content(), item.state());
    }

    private static StoredItem filed(SourceItem item, DriveEntry entry, StoredFile file) {
        return filed(item, entry, file.sha256(), file.size(), file.content());
    }

    private static StoredItem filed(SourceItem item, DriveEntry entry, Digest sha256, long size,
            List<Digest> content) {
        return new StoredItem(item.id(), item.providerId(), "", sha256, size, catalogued(item.received()),
                Optional.of(catalogued(entry.created())), entry.hash(), entry.author(), "", entry.name(), 0, content,
                item.state(), Optional.of(new StoredItem.Filed(entry.type(), entry.parent())));
    }

    /** An item of a drive without its content. */
    static StoredItem described(SourceItem item) {
        return filed(item,
                item.entry().orElseThrow(() -> new IllegalArgumentException("Only items of drives are told so")),
                Digest.of(new byte[Digest.BYTES]), item.size(), List.of());
    }

    private static FileContent bytes(ItemContent content) throws IOException {
        return switch (content) {
            case ItemContent.InMemory m -> new FileContent.InMemory(m.bytes(), m.offset(), m.length());
            case ItemContent.Streamed s -> new FileContent.Streamed(s.open());
        };
    }

    /** As exact as the catalogue keeps it, so that the vault says the same. */
    private static Instant catalogued(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
