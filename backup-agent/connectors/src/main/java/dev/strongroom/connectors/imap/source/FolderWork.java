package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.TreeSet;

/**
 * The messages of a folder that are still to be read, shared by the connections that read them, and what was found about
 * those that can't be. Thread-safe.
 */
final class FolderWork {
    private final String raw;
    private final long epoch;
    private final ItemSink sink;
    private final PrimitiveIterator.OfLong ahead;
    private final Deque<Long> givenBack = new ArrayDeque<>();
    private final TreeSet<Long> expunged = new TreeSet<>();
    private volatile boolean ended;

    /** @param wanted the UIDs to read */
    FolderWork(String raw, IdSet wanted, ItemSink sink) {
        this.raw = raw;
        this.sink = sink;
        epoch = wanted.epoch();
        ahead = wanted.numbers().iterator();
    }

    String raw() {
        return raw;
    }

    long epoch() {
        return epoch;
    }

    ItemSink sink() {
        return sink;
    }

    /** The next UIDs to read, at most so many; none when all were handed out or the work ended. */
    synchronized List<Long> next(int most) {
        List<Long> uids = new ArrayList<>();
        while (!ended && uids.size() < most && (!givenBack.isEmpty() || ahead.hasNext())) {
            uids.add(givenBack.isEmpty() ? ahead.nextLong() : givenBack.remove());
        }
        return uids;
    }

    /** Takes back what a connection that failed could not read. */
    synchronized void giveBack(Collection<Long> uids) {
        givenBack.addAll(uids);
    }

    /** Whether there is something left to hand out. */
    synchronized boolean hasNext() {
        return !ended && (!givenBack.isEmpty() || ahead.hasNext());
    }

    /** Ends the work before it is done. */
    void end() {
        ended = true;
    }

    /** Whether no further message is to be read. */
    boolean stopped() {
        return ended || sink.stopRequested();
    }

    /** The message was deleted after it was listed. */
    synchronized void expunged(long uid) {
        expunged.add(uid);
    }

    /** The messages that were deleted after they were listed. */
    synchronized IdSet expunged() {
        return IdSet.ofAscending(epoch, expunged.stream().mapToLong(Long::longValue));
    }

    void gap(long uid, String reason) {
        sink.gap(new ItemId(epoch, uid), reason);
    }
}
