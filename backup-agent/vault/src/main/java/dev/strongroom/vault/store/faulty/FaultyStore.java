package dev.strongroom.vault.store.faulty;

import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreCapability;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Lets some requests to another store fail, as a generator of random numbers says. Without faults set it is as good. */
public final class FaultyStore implements ObjectStore {
    /** How many objects count as those that were written last. */
    private static final int LAST = 4;

    private final ObjectStore store;
    private final Random random;
    private final Map<Fault, Rate> rates = new EnumMap<>(Fault.class);
    private final Deque<ObjectKey> lastWritten = new ArrayDeque<>();
    private int failures;

    /** How often a fault happens to objects of these kinds. */
    private record Rate(double rate, Set<ObjectKind> kinds) {}

    public FaultyStore(ObjectStore store, Random random) {
        this.store = store;
        this.random = random;
    }

    /**
     * Makes a fault happen from now on.
     *
     * @param rate how often, from 0 for never to 1 for always
     */
    public synchronized void set(Fault fault, double rate) {
        set(fault, rate, EnumSet.allOf(ObjectKind.class));
    }

    /** The same, to objects of these kinds only. */
    public synchronized void set(Fault fault, double rate, Set<ObjectKind> kinds) {
        rates.put(fault, new Rate(rate, EnumSet.copyOf(kinds)));
    }

    /** Makes no fault happen from now on. */
    public synchronized void heal() {
        rates.clear();
    }

    /** How many faults happened so far. */
    public synchronized int failures() {
        return failures;
    }

    private synchronized boolean happens(Fault fault, ObjectKind kind) {
        Rate rate = rates.get(fault);
        boolean happens = rate != null && rate.kinds().contains(kind) && random.nextDouble() < rate.rate();
        failures += happens ? 1 : 0;
        return happens;
    }

    private synchronized int below(int bound) {
        return random.nextInt(bound);
    }

    private void fail(Fault fault, ObjectKind kind) throws StoreException {
        if (happens(fault, kind)) {
            throw failure(fault);
        }
    }

    private static StoreException failure(Fault fault) {
        return new StoreException("This store fails on purpose: " + fault, new IOException("on purpose"), false);
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        fail(Fault.WRITE_FAILS, key.kind());
        if (happens(Fault.NO_SPACE, key.kind())) {
            throw new NoSpaceException("This store is full on purpose");
        }
        if (happens(Fault.WRITE_LEAVES_A_PART, key.kind())) {
            store.write(key, bytes, offset, below(length));
            throw failure(Fault.WRITE_LEAVES_A_PART);
        }
        store.write(key, bytes, offset, length);
        noteWritten(key);
        fail(Fault.WRITE_DONE_BUT_FAILS, key.kind());
    }

    private synchronized void noteWritten(ObjectKey key) {
        lastWritten.addLast(key);
        if (lastWritten.size() > LAST) {
            lastWritten.removeFirst();
        }
    }

    private synchronized boolean isNew(ObjectKey key) {
        return lastWritten.contains(key);
    }

    /** Whether a listing may lack an object; a second one does not. */
    private synchronized boolean missed(ObjectKey key) {
        return lastWritten.remove(key);
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        fail(Fault.READ_FAILS, key.kind());
        if (isNew(key) && happens(Fault.READ_IS_STALE, key.kind())) {
            throw new ObjectMissingException("This store has not found it on purpose: " + key.path());
        }
        boolean breaks = happens(Fault.READ_BREAKS_OFF, key.kind());
        boolean ends = happens(Fault.READ_ENDS_EARLY, key.kind());
        boolean flips = happens(Fault.READ_FLIPS_A_BIT, key.kind());
        InputStream in = store.read(key, offset, length);
        if (!breaks && !ends && !flips) {
            return in;
        }
        byte[] bytes;
        try (in) {
            bytes = in.readAllBytes();
        }
        if (flips && bytes.length > 0) {
            bytes[below(bytes.length)] ^= (byte) (1 << below(8));
        }
        if (!breaks && !ends) {
            return new ByteArrayInputStream(bytes);
        }
        InputStream part = new ByteArrayInputStream(bytes, 0, below(bytes.length + 1));
        return ends ? part : new SequenceInputStream(part, new BrokenInput());
    }

    /** Fails at its first byte. */
    private static final class BrokenInput extends InputStream {
        @Override
        public int read() throws IOException {
            throw failure(Fault.READ_BREAKS_OFF);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        fail(Fault.SIZE_FAILS, key.kind());
        return store.size(key);
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        List<StoredObject> objects = new ArrayList<>();
        store.list(kind, objects::add);
        if (happens(Fault.LIST_FAILS, kind)) {
            objects.subList(0, below(objects.size() + 1)).forEach(each);
            throw failure(Fault.LIST_FAILS);
        }
        if (happens(Fault.LIST_IS_LATE, kind)) {
            objects.removeIf(object -> missed(object.key()));
        }
        objects.forEach(each);
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        fail(Fault.DELETE_FAILS, key.kind());
        store.delete(key);
        fail(Fault.DELETE_DONE_BUT_FAILS, key.kind());
    }

    @Override
    public <C extends StoreCapability> Optional<C> capability(Class<C> type) {
        return store.capability(type); // these never fail
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
