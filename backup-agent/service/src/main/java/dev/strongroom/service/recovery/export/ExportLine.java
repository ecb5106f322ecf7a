package dev.strongroom.service.recovery.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.strongroom.service.catalogue.CatalogueItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one thing of an export: a line of its journal, and for messages an entry of the manifest.
 *
 * @param entry where it is in the ZIP; empty when it could not be read from the vault
 * @param item what a message was; empty for a directory
 * @param problem why it could not be read
 */
record ExportLine(Optional<ZipEntryRecord> entry, Optional<Item> item, Optional<String> problem) {
    /**
     * A message.
     *
     * @param folder its path at the source
     * @param id its id there
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    @JsonInclude(Include.NON_ABSENT)
    record Item(List<String> folder, String id, String sha256, long size, Instant received, Optional<Instant> sent,
            List<String> flags, String messageId, String from, String subject) {
        static Item of(List<String> folder, CatalogueItem item) {
            return new Item(folder, item.key().id().toString(), item.sha256().hex(), item.size(), item.received(),
                    item.sent(), List.copyOf(item.state().flags()), item.messageId(), item.from(), item.subject());
        }
    }

    static ExportLine directory(ZipEntryRecord entry) {
        return new ExportLine(Optional.of(entry), Optional.empty(), Optional.empty());
    }

    static ExportLine message(ZipEntryRecord entry, Item item) {
        return new ExportLine(Optional.of(entry), Optional.of(item), Optional.empty());
    }

    static ExportLine gap(Item item, String problem) {
        return new ExportLine(Optional.empty(), Optional.of(item), Optional.of(problem));
    }
}
