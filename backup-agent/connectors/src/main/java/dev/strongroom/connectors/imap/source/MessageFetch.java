package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.source.MessageFailures.Verdict;
import dev.strongroom.connectors.imap.wire.BodyCommands;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.FetchedItem;
import dev.strongroom.connectors.imap.wire.ImapConnection;
import dev.strongroom.connectors.imap.wire.LargeLiteral;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import dev.strongroom.connectors.imap.wire.MessageCommands;
import dev.strongroom.connectors.imap.wire.UidSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads messages over one connection: in batches, with the next one asked for while one is received. What a batch did
 * not bring is asked for alone, so that one bad message costs only itself. Each message is delivered once at the most.
 * One thread.
 */
final class MessageFetch {
    /** Enough to keep the network busy, few enough to lose little with a connection. */
    static final int BATCH = 100;

    private static final int BATCHES_UNDER_WAY = 2;

    private final FolderConnection connection;
    private final FolderWork work;
    private final MessageDelivery delivery;
    private final MessageFailures failures;
    private final Deque<Batch> underWay = new ArrayDeque<>();
    /** Of the batches under way, what was not received yet. */
    private final NavigableSet<Long> pending = new TreeSet<>();
    private final Deque<Long> again = new ArrayDeque<>();
    private final Deque<Long> alone = new ArrayDeque<>();
    private Optional<ImapConnection> used = Optional.empty();

    private record Batch(String tag, List<Long> uids) {}

    MessageFetch(ConnectionSlot slot, FolderWork work) {
        this.work = work;
        connection = new FolderConnection(slot, work);
        delivery = new MessageDelivery(connection, work);
        failures = new MessageFailures(work);
    }

    /**
     * Reads until there is no more to read.
     *
     * @throws CommandRefusedException when the folder can't be opened
     */
    void run() throws ConnectorException, CommandRefusedException, FolderReplacedException, DeliveryEndedException,
            InterruptedException {
        while (!work.stopped()) {
            try {
                used = Optional.of(connection.examined());
                pump(used.get());
                return;
            } catch (LostConnectionException e) {
                recover(e);
            } catch (CommandRefusedException e) {
                connection.refused(e);
            } catch (DeliveryEndedException e) {
                // Answers are under way that nobody will read.
                used.ifPresent(ImapConnection::close);
                throw e;
            }
        }
        throw DeliveryEndedException.stopped();
    }

    /** What was handed out to this connection and not read. */
    List<Long> unread() {
        List<Long> unread = new ArrayList<>(again);
        unread.addAll(pending);
        unread.addAll(alone);
        return unread;
    }

    private void pump(ImapConnection open) throws LostConnectionException, CommandRefusedException,
            ConnectorException, DeliveryEndedException, InterruptedException {
        BodyCommands commands = new BodyCommands(open);
        while (!work.stopped()) {
            if (alone.isEmpty()) {
                askForMore(commands);
            }
            if (!underWay.isEmpty()) {
                receive(commands, underWay.element());
            } else if (!alone.isEmpty()) {
                readAlone(open, commands, alone.element());
            } else {
                return;
            }
        }
        throw DeliveryEndedException.stopped();
    }

    private void askForMore(BodyCommands commands) throws LostConnectionException {
        while (underWay.size() < BATCHES_UNDER_WAY) {
            List<Long> uids = new ArrayList<>();
            while (!again.isEmpty() && uids.size() < BATCH) {
                uids.add(again.remove());
            }
            uids.addAll(work.next(BATCH - uids.size()));
            if (uids.isEmpty()) {
                return;
            }
            uids.sort(null);
            pending.addAll(uids);
            underWay.add(new Batch(commands.send(UidSequence.format(uids)), uids));
        }
    }

    private void receive(BodyCommands commands, Batch batch) throws LostConnectionException,
            CommandRefusedException, ConnectorException, DeliveryEndedException, InterruptedException {
        Deque<Long> missing = alone;
        try {
            commands.receive(batch.tag, this::take);
        } catch (CommandRefusedException e) {
            if (e.asksToWait()) {
                connection.refused(e);
                missing = again;
            }
        }
        underWay.remove();
        for (long uid : batch.uids) {
            if (pending.remove(uid)) {
                missing.add(uid);
            }
        }
    }

    private void take(FetchedItem item, Optional<LargeLiteral> large) throws DeliveryEndedException {
        if (item.flags().isPresent() && item.received().isPresent()) {
            deliver(item, item, large);
        }
    }

    private void deliver(FetchedItem described, FetchedItem item, Optional<LargeLiteral> large)
            throws DeliveryEndedException {
        if (work.stopped()) {
            throw DeliveryEndedException.stopped();
        }
        long uid = described.uid();
        if (item.body().isEmpty() || !pending.remove(uid)) {
            return;
        }
        alone.remove(uid);
        try {
            delivery.deliver(described, item.body().get(), large);
            failures.delivered(uid);
            connection.worked();
        } catch (ContentLostException e) {
            if (failures.lostContent(uid, String.valueOf(e.getMessage())) == Verdict.ALONE) {
                alone.add(uid);
            }
        }
    }

    private void readAlone(ImapConnection open, BodyCommands commands, long uid) throws LostConnectionException,
            CommandRefusedException, ConnectorException, DeliveryEndedException, InterruptedException {
        try {
            Optional<FetchedItem> described = new MessageCommands(open).fetchPrint(uid);
            if (described.isEmpty()) {
                alone.remove(uid);
                work.expunged(uid);
                return;
            }
            pending.add(uid);
            String tag = commands.send(Long.toString(uid));
            commands.receive(tag, (item, large) -> {
                if (item.isOfOnly(uid)) {
                    deliver(described.get(), item, large);
                }
            });
            if (pending.remove(uid)) {
                giveUp(uid, "it is there, but has no content.");
            }
        } catch (CommandRefusedException e) {
            pending.remove(uid);
            if (e.asksToWait()) {
                connection.refused(e);
            } else {
                giveUp(uid, e.text());
            }
        }
    }

    private void giveUp(long uid, String reason) {
        alone.remove(uid);
        failures.refused(uid, reason);
    }

    private void recover(LostConnectionException why) throws ConnectorException, InterruptedException {
        Optional<Long> suspect = underWay.isEmpty()
                ? Optional.ofNullable(alone.peek())
                : underWay.element().uids.stream().filter(pending::contains).findFirst();
        pending.removeAll(alone);
        again.addAll(pending);
        pending.clear();
        underWay.clear();
        if (used.isPresent() && !connection.holds(used.get())) {
            // A large message went on over another connection, and that one works.
            return;
        }
        boolean wasOpen = used.isPresent();
        used = Optional.empty();
        if (wasOpen && suspect.isPresent()) {
            blame(suspect.get(), why);
        }
        connection.broke(why);
    }

    private void blame(long uid, LostConnectionException why) throws ConnectorException {
        switch (failures.broke(uid, String.valueOf(why.getMessage()))) {
            case AGAIN -> {
                // It may have been the connection's fault.
            }
            case ALONE -> {
                again.remove(uid);
                if (!alone.contains(uid)) {
                    alone.add(uid);
                }
            }
            case GAP -> {
                again.remove(uid);
                alone.remove(uid);
                connection.worked();
            }
            case HOPELESS -> throw connection.hopeless(why);
        }
    }
}
