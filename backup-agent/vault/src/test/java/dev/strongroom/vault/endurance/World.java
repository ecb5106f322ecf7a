package dev.strongroom.vault.endurance;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.testing.DyingStore;
import dev.strongroom.vault.testing.TestVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * A store with a vault, its faults, the time, and machines that die. Locks rely on what stores promise of reading and
 * listing, and what lies in the store whole relies on writes being atomic; only packs may be left in part.
 */
final class World {
    private static final double RATE = 0.02;
    private static final Set<ObjectKind> ALL_BUT_LOCKS = EnumSet.complementOf(EnumSet.of(ObjectKind.LOCK));

    private final ObjectStore store;
    private final Random random;
    private final FaultyStore faulty;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** A world around a store that is made with its clock. */
    World(Function<InstantSource, ObjectStore> maker, Random random)
            throws VaultException {
        this.store = maker.apply(this::now);
        this.random = random;
        faulty = new FaultyStore(store, random);
        try (Password password = TestVault.password()) {
            Vault.create(store, password, TestVault.OPTIONS.withClock(this::now)).close();
        }
    }

    synchronized Instant now() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    ObjectStore store() {
        return store;
    }

    /** Lets other faults happen from now on. */
    void changeFaults() {
        for (Fault fault : Fault.values()) {
            faulty.set(fault, random.nextInt(4) == 0 ? rate(fault) : 0, kinds(fault));
        }
    }

    /** What concerns only the few objects that were written last happens more often. */
    private static double rate(Fault fault) {
        return fault == Fault.READ_IS_STALE || fault == Fault.LIST_IS_LATE ? 10 * RATE : RATE;
    }

    private static Set<ObjectKind> kinds(Fault fault) {
        return switch (fault) {
            case WRITE_LEAVES_A_PART -> EnumSet.of(ObjectKind.PACK);
            case LIST_IS_LATE -> EnumSet.of(ObjectKind.PACK, ObjectKind.INDEX);
            case READ_IS_STALE -> ALL_BUT_LOCKS;
            default -> EnumSet.allOf(ObjectKind.class);
        };
    }

    /** Lists everything that is there, until other faults happen. */
    void listAll() {
        faulty.set(Fault.LIST_IS_LATE, 0, kinds(Fault.LIST_IS_LATE));
    }

    void heal() {
        faulty.heal();
    }

    /**
     * A machine that may have the vault open.
     *
     * @param lifetime after how many changes to the store it dies
     * @param beforeChange is run before each of its changes
     */
    Machine machine(int lifetime, Runnable beforeChange) {
        return new Machine(new DyingStore(faulty, lifetime, beforeChange), store, this::now, skew(), faulty::failures);
    }

    /** Mostly none; one that matters only where the store has a clock to compare with. */
    private Duration skew() {
        return switch (random.nextInt(20)) {
            case 0 -> store.capability(TimedStore.class).isPresent() ? Duration.ofMinutes(random.nextInt(-90, 91))
                    : Duration.ZERO;
            case 1, 2, 3 -> Duration.ofSeconds(random.nextInt(-120, 121));
            default -> Duration.ZERO;
        };
    }

    /** Opens the vault as it really lies there. */
    Vault look() throws VaultException {
        return TestVault.open(store, TestVault.OPTIONS.withClock(this::now));
    }
}
