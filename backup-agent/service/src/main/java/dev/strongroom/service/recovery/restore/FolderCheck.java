package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.JournalLines;
import dev.strongroom.service.recovery.restore.JournalEntry.Done;
import dev.strongroom.service.recovery.restore.JournalEntry.Result;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Looks, once a folder is done, whether the mailbox shows every item that the journal says is there, and writes a row of
 * the report for each that is not there as it was stored.
 */
final class FolderCheck {
    private final FolderItems items;
    private final ReportRows rows;
    private long restored;
    private long skipped;
    private long replaced;
    private long failed;
    private long altered;

    FolderCheck(FolderItems items, ReportRows rows) {
        this.items = items;
        this.rows = rows;
    }

    /** Compares the journal with what the mailbox shows now. */
    RestoreCounts check(TargetFolder folder, FolderJournal journal)
            throws ConnectorException, IOException, InterruptedException {
        TargetIndex index = folder.list();
        try (Stream<CatalogueItem> stream = items.stream(); JournalLines<Done> results = journal.read()) {
            for (Iterator<CatalogueItem> it = stream.iterator(); it.hasNext();) {
                CatalogueItem item = it.next();
                Optional<Done> done = results.next();
                if (done.isPresent()) {
                    check(item, done.get(), index);
                }
            }
        }
        return counts();
    }

    private void check(CatalogueItem item, Done done, TargetIndex index) throws IOException {
        if (done.result() == Result.FAILED) {
            fail(item, done.remark());
            return;
        }
        OptionalInt place = done.id().isPresent() ? index.place(done.id().get())
                : index.free(MessageKey.of(item.messageId(), item.size()))
                        .filter(candidate -> index.size(candidate) == item.size())
                        .findFirst();
        if (place.isEmpty()) {
            fail(item, "The mailbox does not show it any more.");
            return;
        }
        index.take(place.getAsInt());
        boolean otherSize = done.result() != Result.SKIPPED && index.size(place.getAsInt()) != item.size();
        String altering = otherSize ? "The mailbox changed it: it has " + index.size(place.getAsInt()) + " bytes now."
                : done.remark();
        count(item, done.result(), altering);
    }

    /** The work ends before the folder does: what the journal does not name is not there. */
    RestoreCounts givenUp(FolderJournal journal, String reason) throws IOException {
        try (Stream<CatalogueItem> stream = items.stream(); JournalLines<Done> results = journal.read()) {
            for (Iterator<CatalogueItem> it = stream.iterator(); it.hasNext();) {
                CatalogueItem item = it.next();
                Done done = results.next().orElse(new Done(Result.FAILED, Optional.empty(), reason));
                if (done.result() == Result.FAILED) {
                    fail(item, done.remark());
                } else {
                    count(item, done.result(), done.remark());
                }
            }
        }
        return counts();
    }

    private void count(CatalogueItem item, Result result, String altering) throws IOException {
        switch (result) {
            case RESTORED -> restored++;
            case SKIPPED -> skipped++;
            case REPLACED -> replaced++;
            case FAILED -> throw new IllegalArgumentException("An item that failed is not there");
        }
        if (!altering.isEmpty()) {
            altered++;
            rows.add(ReportRows.ALTERED, items.name(), item, altering);
        }
    }

    private void fail(CatalogueItem item, String reason) throws IOException {
        failed++;
        rows.add(ReportRows.NOT_THERE, items.name(), item, reason);
    }

    private RestoreCounts counts() {
        return new RestoreCounts(restored, skipped, replaced, failed, altered);
    }
}
