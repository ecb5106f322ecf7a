package dev.strongroom.service.backup;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.service.catalogue.KnownFolder;
import dev.strongroom.service.ledger.Gaps;
import dev.strongroom.vault.blob.Digest;
import java.util.Optional;

/**
 * What reading a folder needs and gathers.
 *
 * @param container the folder as its source describes it now
 * @param last what the newest restore point holds of it; closed with this
 */
record FolderReading(Container container, Optional<KnownFolder> last, StagedChanges staged, Gaps gaps)
        implements
            AutoCloseable {
    FolderReading(Container container, Optional<KnownFolder> last, StagingMemory memory) {
        this(container, last, new StagedChanges(memory), new Gaps());
    }

    KnownItems known() {
        return last.isPresent() ? last.get() : KnownItems.none();
    }

    /** The SHA-256 of what the newest restore point has of an item. */
    Optional<Digest> content(ItemId id) {
        return last.flatMap(folder -> folder.content(id));
    }

    Optional<FolderBackup.Before> before() {
        return last.map(folder -> new FolderBackup.Before(folder.container(), folder.cursor()));
    }

    /** What is still staged goes on to be written. */
    @Override
    public void close() {
        last.ifPresent(KnownFolder::close);
    }
}
