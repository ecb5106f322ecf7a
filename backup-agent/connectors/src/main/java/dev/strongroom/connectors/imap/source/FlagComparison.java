package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.imap.wire.FlagChange;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds flags as the server has them against those that are known, and tells the sink what differs. Close it.
 *
 * <p>Servers list by ascending UID, so a whole folder is compared in one pass over the known items. What comes out of
 * order, and the few that changed since a cursor, are looked up one by one.
 */
final class FlagComparison implements FlagChange.Receiver<SinkFailedException>, AutoCloseable {
    private final IdSet knownIds;
    private final KnownItems known;
    private final SinkGuard sink;
    private final Stream<KnownItem> pass;
    private final Iterator<KnownItem> ahead;
    private Optional<KnownItem> next = Optional.empty();

    private FlagComparison(IdSet knownIds, KnownItems known, SinkGuard sink, Stream<KnownItem> pass) {
        this.knownIds = knownIds;
        this.known = known;
        this.sink = sink;
        this.pass = pass;
        ahead = pass.iterator();
    }

    /** For a few messages of many. */
    static FlagComparison ofSome(IdSet knownIds, KnownItems known, SinkGuard sink) {
        return new FlagComparison(knownIds, known, sink, Stream.empty());
    }

    /** For all messages. */
    static FlagComparison ofAll(IdSet knownIds, KnownItems known, SinkGuard sink) {
        return new FlagComparison(knownIds, known, sink, known.stream());
    }

    @Override
    public void accept(FlagChange change) throws SinkFailedException {
        ItemId id = new ItemId(knownIds.epoch(), change.uid());
        if (!knownIds.contains(id)) {
            return;
        }
        Optional<KnownItem> item = advanceTo(id).or(() -> known.find(id));
        ItemState now = new ItemState(new TreeSet<>(change.flags()));
        if (item.isPresent() && !item.get().state().equals(now)) {
            sink.stateChanged(id, now);
        }
    }

    private Optional<KnownItem> advanceTo(ItemId id) {
        while (ahead.hasNext() && (next.isEmpty() || isBefore(next.get().id(), id))) {
            next = Optional.of(ahead.next());
        }
        return next.filter(item -> item.id().equals(id));
    }

    private static boolean isBefore(ItemId item, ItemId wanted) {
        return item.epoch() != wanted.epoch() || item.number() < wanted.number();
    }

    @Override
    public void close() {
        pass.close();
    }
}
