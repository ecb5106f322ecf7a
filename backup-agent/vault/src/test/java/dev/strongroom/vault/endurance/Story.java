package dev.strongroom.vault.endurance;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.copy.CopyReport;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.retain.Undeletion;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.VersioningStore;
import dev.strongroom.vault.testing.ErasureByName;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What happens to a vault and to a copy of it, in an order of chance, one step after the other. */
final class Story implements AutoCloseable {
    private static final int MOST_WRITERS = 3;
    private static final int MOST_SNAPSHOTS = 8;

    private final World world;
    private final World copies;
    private final Random random;
    private final Promises promises = new Promises();
    private final Promises copied = new Promises();
    private final List<Machine> writers = new ArrayList<>();
    private int names;
    private int prunes;
    private int erasures;

    Story(World world, World copies, Random random) {
        this.world = world;
        this.copies = copies;
        this.random = random;
    }

    /** Something happens. */
    void step() throws VaultException, IOException {
        world.changeFaults();
        copies.changeFaults();
        switch (random.nextInt(28)) {
            case 0, 1, 2, 3 -> begin();
            case 4, 5, 6, 7, 8, 9, 10, 11 -> write();
            case 12 -> crash();
            case 13, 14 -> forget();
            case 15, 16, 17 -> prune();
            case 18 -> erase();
            case 19 -> copy();
            case 20 -> once(machine -> machine.vault().upkeep().unlock());
            case 21 -> attack();
            case 22 -> jump();
            case 23, 24, 25 -> overtake();
            case 26 -> comeBack();
            default -> world.pass(Duration.ofMinutes(random.nextInt(12 * 60)));
        }
        world.pass(Duration.ofSeconds(random.nextInt(600)));
    }

    private void begin() throws IOException {
        if (writers.size() == MOST_WRITERS) {
            writers.removeFirst().close();
        }
        Machine machine = world.machine(random.nextInt(3) == 0 ? random.nextInt(30) : Integer.MAX_VALUE, () -> {});
        if (machine.attempt(Machine::openWriter)) {
            writers.add(machine);
        } else {
            machine.close();
        }
    }

    private void write() throws IOException {
        if (writers.isEmpty()) {
            begin();
        }
        if (!writers.isEmpty()) {
            Machine machine = writers.get(random.nextInt(writers.size()));
            if (!machine.attempt(this::write)) {
                writers.remove(machine);
                machine.close();
            }
        }
    }

    private void write(Machine machine) throws VaultException, IOException {
        switch (random.nextInt(5)) {
            case 0, 1 -> machine.store(new Line(random.nextInt(Line.COUNT)), 1 + random.nextInt(5));
            case 2 -> machine.flush();
            default -> publish(machine);
        }
    }

    private void publish(Machine machine) throws VaultException {
        names++;
        machine.publish("n" + names).ifPresent(promises::finished);
    }

    private void crash() {
        if (!writers.isEmpty()) {
            writers.remove(random.nextInt(writers.size())).die();
        }
    }

    /** A machine of its own does something. */
    private boolean once(Machine.Work work) throws IOException {
        try (Machine machine = mortal(world)) {
            return machine.attempt(work);
        }
    }

    /** A machine that may die of what it does, while others work. */
    private Machine mortal(World place) {
        return place.machine(lifetime(), this::meanwhile);
    }

    private int lifetime() {
        return random.nextInt(3) == 0 ? random.nextInt(20) : Integer.MAX_VALUE;
    }

    private void meanwhile() {
        try {
            switch (random.nextInt(24)) {
                case 0, 1 -> write();
                case 2 -> comeAndGo();
                default -> {
                    // it has the vault for itself
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't fail to be read", e);
        }
    }

    /** A whole backup from beginning to end, that nobody sees come or go. */
    private void comeAndGo() {
        try (Machine machine = world.machine(Integer.MAX_VALUE, () -> {})) {
            machine.attempt(visitor -> {
                visitor.openWriter();
                visitor.store(new Line(random.nextInt(Line.COUNT)), 1 + random.nextInt(5));
                publish(visitor);
            });
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't fail to be read", e);
        }
    }

    /** Never the newest of a line: who goes on from an older one reads again what was erased and is still at the source. */
    private void forget() throws IOException {
        once(machine -> {
            VaultReader reader = machine.vault().reader();
            List<Snapshot> all = reader.snapshots();
            List<Snapshot> old = new ArrayList<>();
            for (Snapshot snapshot : all) {
                LineBackup backup = LineBackup.read(reader, snapshot);
                if (backup.cursor() < LineBackup.newest(reader, backup.line()).cursor()) {
                    old.add(snapshot);
                }
            }
            for (int excess = all.size() - MOST_SNAPSHOTS; excess > 0 && !old.isEmpty(); excess--) {
                Snapshot forgotten = old.remove(random.nextInt(old.size()));
                promises.forgetting(forgotten);
                machine.vault().upkeep().forget(List.of(forgotten.id()));
            }
        });
    }

    /**
     * A snapshot comes back that was forgotten just before a prune, as when a machine falls asleep between the look at its
     * lock and the write of its snapshot. The next prune puts back what it needs.
     */
    private void comeBack() throws VaultException, IOException {
        closeWriters();
        List<ObjectKey> all = new ArrayList<>();
        world.store().list(ObjectKind.SNAPSHOT, snapshot -> all.add(snapshot.key()));
        if (all.isEmpty()) {
            return;
        }
        ObjectKey snapshot = all.get(random.nextInt(all.size()));
        byte[] bytes;
        try (InputStream in = world.store().read(snapshot, 0, -1)) {
            bytes = in.readAllBytes();
        }
        world.store().delete(snapshot);
        world.listAll(); // a pack that is not listed counts as gone, and nothing puts it back but a repair of the index
        PruneOptions options = new PruneOptions(random.nextInt(20), random.nextInt(400_000), Duration.ofHours(24));
        try (Machine machine = world.machine(lifetime(), () -> {})) { // others would go on from an older snapshot meanwhile
            prunes += machine.attempt(pruner -> pruner.vault().upkeep().prune(options)) ? 1 : 0;
        }
        world.store().write(snapshot, bytes, 0, bytes.length);
        world.listAll(); // who does not see it goes on from an older one
        try (Vault vault = world.look()) {
            vault.upkeep().prune(options);
        }
    }

    private void closeWriters() {
        writers.forEach(Machine::close);
        writers.clear();
    }

    /** What needs the vault for itself comes when the writers are done, or finds them there. */
    private void mostlyAlone() {
        if (random.nextInt(4) > 0) {
            closeWriters();
        }
    }

    private void prune() throws IOException {
        mostlyAlone();
        PruneOptions options = random.nextInt(3) == 0 ? PruneOptions.ALL_AT_ONCE
                : new PruneOptions(random.nextInt(20), random.nextInt(400_000), Duration.ofHours(random.nextInt(24)));
        prunes += once(machine -> machine.vault().upkeep().prune(options)) ? 1 : 0;
    }

    /** A writer sleeps with what it stored, for so long that a prune takes its lock for stale, and wants to publish then. */
    private void overtake() throws IOException {
        if (writers.isEmpty()) {
            return;
        }
        Machine sleeper = writers.get(random.nextInt(writers.size()));
        boolean stored = sleeper.attempt(machine -> {
            machine.store(new Line(random.nextInt(Line.COUNT)), 1 + random.nextInt(5));
            if (random.nextBoolean()) {
                machine.flush();
            }
        });
        world.pass(Duration.ofMinutes(20 + random.nextInt(60)));
        prunes += once(machine -> machine.vault().upkeep().prune(PruneOptions.ALL_AT_ONCE)) ? 1 : 0;
        if (!stored || !sleeper.attempt(this::publish)) {
            writers.remove(sleeper);
            sleeper.close();
        }
    }

    private void erase() throws IOException {
        mostlyAlone();
        Set<String> names = new HashSet<>();
        boolean done = once(machine -> {
            List<Snapshot> all = machine.vault().reader().snapshots();
            if (!all.isEmpty()) {
                Snapshot snapshot = all.get(random.nextInt(all.size()));
                List<String> items = List.copyOf(LineBackup.read(machine.vault().reader(), snapshot).items().keySet());
                items.stream().filter(item -> random.nextInt(6) == 0).forEach(names::add);
            }
            promises.erasing(names);
            copied.erasing(names);
            machine.vault().upkeep().erase(new ErasureByName(names::contains));
        });
        if (done) {
            promises.erased(names);
            erasures++;
        }
    }

    private void copy() throws IOException {
        List<Snapshot> there = new ArrayList<>();
        try (Machine other = mortal(copies); Machine machine = mortal(world)) {
            boolean done = other.attempt(target -> {}) && machine.attempt(source -> {
                there.addAll(source.vault().reader().snapshots());
                requireAll(there, source.vault().upkeep().copyTo(other.vault(), there::contains));
            }, other);
            if (done) {
                there.forEach(copied::finished);
            }
        }
    }

    /** Leaves none of the snapshots when the copy found fewer of them, as it may where a read is stale. */
    private static void requireAll(List<Snapshot> there, CopyReport report) {
        if (report.copiedSnapshots() + report.presentSnapshots() < there.size()) {
            there.clear();
        }
    }

    /** Somebody with the storage's credentials hides objects, and all of them are brought back. */
    private void attack() throws VaultException, IOException {
        if (world.store().capability(VersioningStore.class).isEmpty()) {
            return;
        }
        world.pass(Duration.ofSeconds(1));
        Instant begin = world.now();
        for (ObjectKind kind : ObjectKind.values()) {
            List<ObjectKey> seen = new ArrayList<>();
            world.store().list(kind, (StoredObject object) -> seen.add(object.key()));
            for (ObjectKey object : seen) {
                if (kind != ObjectKind.LOCK && random.nextInt(3) == 0) {
                    world.store().delete(object);
                }
            }
        }
        Undeletion.of(world.store()).undelete(begin);
    }

    private void jump() {
        if (!writers.isEmpty()) {
            writers.get(random.nextInt(writers.size())).jump(Duration.ofMinutes(random.nextInt(-120, 121)));
        }
    }

    /** Fails the test unless both vaults keep every promise. */
    void verify() throws VaultException {
        world.heal();
        copies.heal();
        try (Vault vault = world.look()) {
            promises.verify(vault);
        }
        try (Vault vault = copies.look()) {
            copied.verify(vault);
        }
    }

    /** How many prunes and erasures ended. */
    int upkeeps() {
        return prunes + erasures;
    }

    @Override
    public void close() {
        closeWriters();
    }
}
