package dev.strongroom.service.backup;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A folder of a mailbox that a test scripts: like an IMAP folder with CONDSTORE and a log of what vanished. */
final class ModelFolder {
    private final NavigableMap<Long, Message> messages = new TreeMap<>();
    private final NavigableMap<Long, Long> vanished = new TreeMap<>();
    private long epoch;
    private long nextNumber = 1;
    private long modseq = 1;
    private Optional<String> specialUse = Optional.empty();

    ModelFolder(long epoch) {
        this.epoch = epoch;
    }

    /** A message with the moment of its last change, and of the last one of its content (0 for never). */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are compared by what they hash to
    record Message(byte[] bytes, Instant received, ItemState state, long modseq, long edited,
            Optional<String> providerId) {}

    synchronized ItemId add(byte[] bytes, Instant received, ItemState state) {
        return add(bytes, received, state, Optional.empty());
    }

    synchronized ItemId add(byte[] bytes, Instant received, ItemState state, Optional<String> providerId) {
        messages.put(nextNumber, new Message(bytes, received, state, ++modseq, 0, providerId));
        return new ItemId(epoch, nextNumber++);
    }

    synchronized void flag(long number, String... flags) {
        state(number, new ItemState(new TreeSet<>(List.of(flags))));
    }

    synchronized void state(long number, ItemState state) {
        Message old = messages.get(number);
        if (old == null) {
            throw new IllegalArgumentException("No message " + number);
        }
        messages.put(number,
                new Message(old.bytes, old.received, state, ++modseq, old.edited, old.providerId));
    }

    /** Other content under the same number. */
    synchronized void edit(long number, byte[] bytes, Instant received) {
        Message old = messages.get(number);
        if (old == null) {
            throw new IllegalArgumentException("No message " + number);
        }
        messages.put(number, new Message(bytes, received, old.state, ++modseq, modseq, old.providerId));
    }

    synchronized void remove(long number) {
        messages.remove(number);
        vanished.put(++modseq, number);
    }

    /** As after a change of UIDVALIDITY: every number is another one. */
    synchronized void renumber() {
        List<Message> all = new ArrayList<>(messages.values());
        messages.clear();
        vanished.clear();
        epoch++;
        nextNumber = 1;
        all.forEach(message -> add(message.bytes, message.received, message.state,
                message.providerId.map(id -> id + "'")));
    }

    synchronized void use(Optional<String> role) {
        specialUse = role;
    }

    synchronized Optional<String> specialUse() {
        return specialUse;
    }

    synchronized long epoch() {
        return epoch;
    }

    synchronized long modseq() {
        return modseq;
    }

    synchronized long nextNumber() {
        return nextNumber;
    }

    synchronized NavigableMap<Long, Message> messages() {
        return new TreeMap<>(messages);
    }

    synchronized List<Long> numbers() {
        return List.copyOf(messages.keySet());
    }

    synchronized List<Long> vanishedSince(long since) {
        return List.copyOf(vanished.tailMap(since, false).values());
    }

    synchronized Map<ItemId, Message> byId() {
        Map<ItemId, Message> byId = new TreeMap<>();
        messages.forEach((number, message) -> byId.put(new ItemId(epoch, number), message));
        return byId;
    }
}
