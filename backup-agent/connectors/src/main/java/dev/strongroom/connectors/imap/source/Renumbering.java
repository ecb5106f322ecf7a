package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.FetchedItem;
import dev.strongroom.connectors.imap.wire.MessageCommands;
import dev.strongroom.connectors.imap.wire.UidSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * After a change of UIDVALIDITY: recognises known messages by Message-ID, size and date, where these are unique on both
 * sides, so that they need not be read again. One thread.
 */
final class Renumbering {
    private static final int PAGE = 500;

    private final ConnectionSlot slot;
    private final String raw;
    private final KnownItems known;
    private final SinkGuard sink;
    private final TreeSet<Long> recognised = new TreeSet<>();
    private final Set<ItemId> found = new HashSet<>();

    Renumbering(ConnectionSlot slot, String raw, KnownItems known, SinkGuard sink) {
        this.slot = slot;
        this.raw = raw;
        this.known = known;
        this.sink = sink;
    }

    /** Matches the messages and tells the sink; known ones of another UIDVALIDITY that were not found have vanished. */
    IdSet recognise(IdSet fresh) throws ConnectorException, CommandRefusedException, FolderReplacedException,
            InterruptedException {
        Set<Long> ambiguous = repeated(fresh);
        PrimitiveIterator.OfLong uids = fresh.numbers().iterator();
        while (uids.hasNext()) {
            for (FetchedItem item : page(uids, fresh.epoch())) {
                ItemPrint print = MessagePrints.of(item);
                if (!print.messageId().isEmpty() && !ambiguous.contains(digest(print))) {
                    match(item, print, fresh.epoch());
                }
            }
        }
        tellVanished(fresh.epoch());
        return IdSet.ofAscending(fresh.epoch(), recognised.stream().mapToLong(Long::longValue));
    }

    /** Digests of the prints that several messages have; of millions of messages only eight bytes each are kept. */
    private Set<Long> repeated(IdSet fresh) throws ConnectorException, CommandRefusedException,
            FolderReplacedException, InterruptedException {
        long[] digests = new long[Math.toIntExact(fresh.size())];
        int count = 0;
        PrimitiveIterator.OfLong uids = fresh.numbers().iterator();
        while (uids.hasNext()) {
            for (FetchedItem item : page(uids, fresh.epoch())) {
                digests[count++] = digest(MessagePrints.of(item));
            }
        }
        Arrays.sort(digests, 0, count);
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < count; i++) {
            if (digests[i] == digests[i - 1]) {
                repeated.add(digests[i]);
            }
        }
        return repeated;
    }

    private static long digest(ItemPrint print) {
        long mixed = print.messageId().hashCode() * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ print.size()) * 0xC2B2_AE3D_27D4_EB4FL;
        return (mixed ^ print.received().getEpochSecond()) * 0x9E37_79B9_7F4A_7C15L;
    }

    private List<FetchedItem> page(PrimitiveIterator.OfLong uids, long epoch) throws ConnectorException,
            CommandRefusedException, FolderReplacedException, InterruptedException {
        List<Long> wanted = new ArrayList<>(PAGE);
        while (uids.hasNext() && wanted.size() < PAGE) {
            wanted.add(uids.nextLong());
        }
        Optional<List<FetchedItem>> page = slot.retry(connection -> {
            MessageCommands commands = new MessageCommands(connection);
            if (commands.examineAgain(raw) != epoch) {
                return Optional.empty();
            }
            List<FetchedItem> items = new ArrayList<>(PAGE);
            Set<Long> expected = new HashSet<>(wanted);
            commands.<RuntimeException>fetchPrints(UidSequence.format(wanted), item -> {
                if (item.size() >= 0 && expected.remove(item.uid())) {
                    items.add(item);
                }
            });
            return Optional.of(items);
        });
        return page.orElseThrow(FolderReplacedException::new);
    }

    private void match(FetchedItem item, ItemPrint print, long epoch) throws SinkFailedException {
        List<KnownItem> candidates;
        try (Stream<KnownItem> matches = known.match(print)) {
            candidates = matches.filter(match -> match.id().epoch() != epoch).limit(2).toList();
        }
        if (candidates.size() == 1 && found.add(candidates.getFirst().id())) {
            ItemState state = new ItemState(new TreeSet<>(item.flags().orElse(Set.of())));
            sink.renumbered(
                    candidates.getFirst().id(),
                    new SourceItem(new ItemId(epoch, item.uid()), print.size(), print.received(), state));
            recognised.add(item.uid());
        }
    }

    private void tellVanished(long epoch) throws SinkFailedException {
        List<ItemId> vanished;
        try (Stream<KnownItem> items = known.stream()) {
            vanished = items.map(KnownItem::id).filter(id -> id.epoch() != epoch && !found.contains(id)).toList();
        }
        for (ItemId id : vanished) {
            sink.vanished(id);
        }
    }
}
