package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.JournalLines;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.restore.JournalEntry.Done;
import dev.strongroom.service.recovery.restore.JournalEntry.Result;
import dev.strongroom.service.recovery.restore.JournalEntry.Writing;
import dev.strongroom.service.recovery.restore.JournalEntry.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Restores items into one folder, one after the other, from where the journal ends. After anything that breaks off, a
 * new one of these goes on: it lists the folder again and looks there for what was being written.
 */
final class FolderRestore {
    private final FolderItems items;
    private final TargetFolder folder;
    private final TargetIndex index;
    private final Matching matching;
    private final FolderJournal journal;
    private final RestoreMethod method;
    private final RecoveryProgress progress;
    private Optional<ItemId> highest;

    FolderRestore(FolderItems items, TargetFolder folder, FolderJournal journal, RestoreMethod method,
            RecoveryProgress progress) throws ConnectorException, InterruptedException {
        this.items = items;
        this.folder = folder;
        this.journal = journal;
        this.method = method;
        this.progress = progress;
        index = folder.list();
        highest = index.highest();
        matching = new Matching(folder, index, StoredKeys.of(items.stream()));
    }

    /** Works to the end of the folder; false when it was asked to stop before. */
    boolean run() throws ConnectorException, VaultReadException, IOException, InterruptedException {
        long before = journal.done();
        try (Stream<CatalogueItem> stream = items.stream(); JournalLines<Done> past = journal.read()) {
            Iterator<CatalogueItem> it = stream.iterator();
            for (long n = 0; n < before && it.hasNext(); n++) {
                speakFor(it.next(), past.next().orElseThrow());
            }
            if (it.hasNext() && journal.writing().isPresent() && !progress.stopRequested()) {
                finishWriting(it.next(), journal.writing().get());
            }
            while (it.hasNext()) {
                if (progress.stopRequested()) {
                    return false;
                }
                restore(it.next());
            }
        }
        return true;
    }

    /** What an earlier stretch wrote or found is no candidate for the items that follow. */
    private void speakFor(CatalogueItem item, Done done) throws ConnectorException, InterruptedException {
        OptionalInt place = done.id().isPresent() ? index.place(done.id().get())
                : done.result() == Result.FAILED ? OptionalInt.empty() : matching.findSame(item);
        place.ifPresent(index::take);
    }

    private void finishWriting(CatalogueItem item, Writing writing)
            throws ConnectorException, VaultReadException, IOException, InterruptedException {
        Optional<Written> written = journal.written();
        if (written.isEmpty()) {
            written = matching.findArrived(item, writing)
                    .stream()
                    .mapToObj(place -> new Written(Optional.of(index.id(place)), ""))
                    .findFirst();
        }
        if (written.isEmpty()) {
            restore(item);
            return;
        }
        Stream.of(written.get().id(), writing.old())
                .flatMap(Optional::stream)
                .forEach(id -> index.place(id).ifPresent(index::take));
        settle(item, writing.old(), written.get());
    }

    private void restore(CatalogueItem item)
            throws ConnectorException, VaultReadException, IOException, InterruptedException {
        OptionalInt counterpart = matching.find(item);
        if (counterpart.isEmpty()) {
            write(item, Optional.empty());
            return;
        }
        int place = counterpart.getAsInt();
        index.take(place);
        if (method == RestoreMethod.REPLACE && !matching.isUnchanged(item, place)) {
            write(item, Optional.of(index.id(place)));
        } else {
            journal.add(new Done(Result.SKIPPED, Optional.of(index.id(place)), ""));
            progress.skipped();
        }
    }

    private void write(CatalogueItem item, Optional<ItemId> old)
            throws ConnectorException, VaultReadException, IOException, InterruptedException {
        Writing writing = new Writing(old, highest);
        if (old.isPresent()) {
            journal.addForced(writing);
        } else {
            journal.add(writing);
        }
        try {
            AppendResult result = folder.append(item);
            result.id().filter(id -> result.providerId().isEmpty()).ifPresent(this::note);
            settle(item, old, new Written(result.id(), remark(result)));
        } catch (RefusedException e) {
            fail(e.getMessage());
        } catch (VaultReadException e) {
            if (!e.isDamage()) {
                throw e;
            }
            fail(e.getMessage());
        }
    }

    private void note(ItemId id) {
        highest = highest.filter(known -> known.compareTo(id) > 0).or(() -> Optional.of(id));
    }

    private static String remark(AppendResult result) {
        List<String> remarks = new ArrayList<>(result.losses());
        if (!result.refusedFlags().isEmpty()) {
            remarks.add("The mailbox does not keep these flags: " + String.join(", ", result.refusedFlags()));
        }
        return String.join(" ", remarks);
    }

    /** The item is in the mailbox: what it replaces goes now, once the new one was read back. */
    private void settle(CatalogueItem item, Optional<ItemId> old, Written written)
            throws ConnectorException, IOException, InterruptedException {
        if (old.isEmpty()) {
            journal.add(new Done(Result.RESTORED, written.id(), written.remark()));
            progress.done(item.size());
            return;
        }
        Optional<ItemId> id = written.id().isPresent() ? written.id() : folder.newest(item, highest);
        if (id.isEmpty() || !folder.holds(id.get(), item.size(), item.sha256())) {
            if (id.isPresent()) {
                folder.remove(id.get());
            }
            fail("The mailbox did not keep the item as it was sent, so the one that was there was kept.");
            return;
        }
        Written safe = new Written(id, written.remark());
        journal.addForced(safe);
        journal.add(replaced(safe, old.get()));
        progress.done(item.size());
    }

    private Done replaced(Written safe, ItemId old) throws ConnectorException, InterruptedException {
        try {
            if (index.place(old).isPresent()) {
                folder.remove(old);
            }
            return new Done(Result.REPLACED, safe.id(), safe.remark());
        } catch (RefusedException e) {
            return new Done(Result.RESTORED, safe.id(),
                    (safe.remark() + " The one that was there could not be removed: " + e.getMessage()).strip());
        }
    }

    private void fail(String reason) throws IOException {
        journal.add(new Done(Result.FAILED, Optional.empty(), reason));
        progress.failed();
    }
}
