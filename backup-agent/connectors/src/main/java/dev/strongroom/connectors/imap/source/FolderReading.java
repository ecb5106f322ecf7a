package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.FolderCommands;
import dev.strongroom.connectors.imap.wire.FolderStatus;
import dev.strongroom.connectors.imap.wire.MessageCommands;
import java.util.Optional;
import java.util.PrimitiveIterator;

/** Reads one folder once. One thread, besides those of {@link FolderFetch}. */
final class FolderReading {
    private final SourceConnections connections;
    private final ConnectionSlot main;
    private final String raw;
    private final KnownItems known;
    private final SinkGuard sink;
    private final MeanwhileChanges changes = new MeanwhileChanges();

    FolderReading(SourceConnections connections, String raw, KnownItems known, ItemSink sink) {
        this.connections = connections;
        main = connections.main();
        this.raw = raw;
        this.known = known;
        this.sink = new SinkGuard(sink);
    }

    /** @param recent the folder's state, if it was asked for just now */
    ContainerReading read(Optional<FolderStatus> recent)
            throws ConnectorException, CommandRefusedException, InterruptedException {
        FolderStatus before = recent.isPresent() ? recent.get() : status();
        Optional<FolderCursor> cursor = known.cursor().flatMap(FolderCursor::read);
        if (cursor.isPresent() && cursor.get().covers(before) && known.count() == before.messages()) {
            IdSet unchanged = known.ids(before.uidValidity());
            if (unchanged.size() == before.messages()) {
                return new ContainerReading(before.messages(), before.messages(), unchanged,
                        changes.sentences(), known.cursor());
            }
        }
        FolderListing listing =
                main.retry(connection -> FolderListing.read(connection, raw, known, cursor, sink));
        changes.beforeListing(before, listing.seen());
        return read(before, listing);
    }

    private ContainerReading read(FolderStatus before, FolderListing listing)
            throws ConnectorException, CommandRefusedException, InterruptedException {
        IdSet held = listing.seen();
        boolean whole = false;
        try {
            tellVanished(listing.gone());
            IdSet wanted = listing.fresh();
            if (known.count() > listing.known().size()) {
                wanted = wanted.minus(new Renumbering(main, raw, known, sink).recognise(wanted));
            }
            sink.sink().expected(wanted.size());
            FolderWork work = new FolderWork(raw, wanted, sink.sink());
            whole = new FolderFetch(connections, work).run(wanted.size());
            changes.expunged(work.expunged());
            held = held.minus(work.expunged());
        } catch (FolderReplacedException e) {
            changes.add(e.getMessage() + " The next backup reads it anew.");
        }
        if (!whole) {
            return new ContainerReading(before.messages(), before.messages(), held, changes.sentences(),
                    Optional.empty());
        }
        FolderStatus after = statusAfter(listing, held);
        return new ContainerReading(before.messages(), after.messages(), held, changes.sentences(),
                Optional.of(listing.cursor(held.size()).write()));
    }

    private void tellVanished(IdSet gone) throws ConnectorException {
        for (PrimitiveIterator.OfLong uids = gone.numbers().iterator(); uids.hasNext();) {
            sink.vanished(new ItemId(gone.epoch(), uids.nextLong()));
        }
    }

    private FolderStatus status() throws ConnectorException, CommandRefusedException, InterruptedException {
        return main.retry(connection -> {
            // Asking for the state of the folder that is open is allowed, but not every server answers rightly.
            new MessageCommands(connection).closeExamined();
            return new FolderCommands(connection).status(raw);
        });
    }

    /** The last count; when it is not what was listed, the folder is listed once more to see why. */
    private FolderStatus statusAfter(FolderListing listing, IdSet held)
            throws ConnectorException, CommandRefusedException, InterruptedException {
        FolderStatus after = status();
        boolean arrivals = after.uidNext() != listing.opened().uidNext();
        if (after.messages() == held.size() && !arrivals) {
            return after;
        }
        IdSet later = main.retry(connection -> {
            MessageCommands commands = new MessageCommands(connection);
            long epoch = commands.examine(raw).uidValidity();
            return commands.listIds(epoch, held.size() + FolderListing.MOST_BESIDE_COUNTED);
        });
        if (later.epoch() == held.epoch()) {
            changes.afterListing(held, later);
        }
        return status();
    }
}
