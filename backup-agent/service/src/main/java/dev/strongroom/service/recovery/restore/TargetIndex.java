package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.UncheckedConnectorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a folder of the target holds, at about 52 bytes an item, and which of it is spoken for. Items are named by their
 * place in the index.
 */
final class TargetIndex {
    private final long epoch;
    private final boolean ascending;
    private final long[] keys;
    private final long[] numbers;
    private final long[] sizes;
    private final long[] received;
    private final int[] states;
    private final List<ItemState> distinctStates;
    private final LongLookup byKey;
    private final LongLookup byNumber;
    private final BitSet taken = new BitSet();

    private TargetIndex(Builder items) {
        epoch = items.epoch;
        ascending = items.ascending;
        keys = Arrays.copyOf(items.keys, items.count);
        numbers = Arrays.copyOf(items.numbers, items.count);
        sizes = Arrays.copyOf(items.sizes, items.count);
        received = Arrays.copyOf(items.received, items.count);
        states = Arrays.copyOf(items.states, items.count);
        distinctStates = List.copyOf(items.distinctStates);
        byKey = new LongLookup(keys);
        byNumber = new LongLookup(numbers);
    }

    /** Lists the folder. */
    static TargetIndex read(EntityTarget target, String containerId) throws ConnectorException, InterruptedException {
        Builder items = new Builder();
        try (Stream<TargetItem> listing = target.items(containerId)) {
            for (Iterator<TargetItem> it = listing.iterator(); it.hasNext();) {
                items.add(it.next());
            }
        } catch (UncheckedConnectorException e) {
            throw e.reason();
        }
        return new TargetIndex(items);
    }

    /** The items of one key that nothing has spoken for, by ascending place. */
    IntStream free(MessageKey key) {
        return byKey.places(key.value()).filter(place -> !taken.get(place));
    }

    /** How many items of this key there are. */
    long count(MessageKey key) {
        return byKey.places(key.value()).count();
    }

    /** Where the item of this id is. */
    OptionalInt place(ItemId id) {
        return id.epoch() == epoch ? byNumber.places(id.number()).findFirst() : OptionalInt.empty();
    }

    /** Whether nothing has spoken for the item. */
    boolean isFree(int place) {
        return !taken.get(place);
    }

    /** Speaks for an item: it is no candidate any more. */
    void take(int place) {
        taken.set(place);
    }

    /** The highest id, where a new item's is higher; empty for an empty folder. */
    Optional<ItemId> highest() {
        return !ascending ? Optional.empty()
                : Arrays.stream(numbers).max().stream().mapToObj(number -> new ItemId(epoch, number)).findFirst();
    }

    /** Whether a new item's id is higher than all there are: not where the provider names its items by texts. */
    boolean isAscending() {
        return ascending;
    }

    ItemId id(int place) {
        return new ItemId(epoch, numbers[place]);
    }

    long size(int place) {
        return sizes[place];
    }

    Instant received(int place) {
        return Instant.ofEpochSecond(received[place]);
    }

    ItemState state(int place) {
        return distinctStates.get(states[place]);
    }

    private static final class Builder {
        private long epoch;
        private boolean ascending = true;
        private int count;
        private long[] keys = new long[64];
        private long[] numbers = new long[64];
        private long[] sizes = new long[64];
        private long[] received = new long[64];
        private int[] states = new int[64];
        private final List<ItemState> distinctStates = new ArrayList<>();
        private final Map<ItemState, Integer> stateNumbers = new HashMap<>();

        void add(TargetItem item) throws RefusedException {
            if (count == LongLookup.MOST) {
                throw new RefusedException("The folder holds more than 16 million items. Restore into another one.");
            }
            if (count == keys.length) {
                grow();
            }
            epoch = item.id().epoch();
            ascending &= item.providerId().isEmpty();
            keys[count] = MessageKey.of(item.print().messageId(), item.print().size()).value();
            numbers[count] = item.id().number();
            sizes[count] = item.print().size();
            received[count] = item.print().received().getEpochSecond();
            states[count] = stateNumbers.computeIfAbsent(item.state(), state -> {
                distinctStates.add(state);
                return distinctStates.size() - 1;
            });
            count++;
        }

        private void grow() {
            int length = count * 2;
            keys = Arrays.copyOf(keys, length);
            numbers = Arrays.copyOf(numbers, length);
            sizes = Arrays.copyOf(sizes, length);
            received = Arrays.copyOf(received, length);
            states = Arrays.copyOf(states, length);
        }
    }
}
