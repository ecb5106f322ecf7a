package dev.strongroom.vault.store.target;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.BucketMissingException;
import dev.strongroom.vault.store.ConditionalStore;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ProxyRefusedException;
import dev.strongroom.vault.store.ProxyUnreachableException;
import dev.strongroom.vault.store.RetainingStore;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.UntrustedServerException;
import dev.strongroom.vault.store.VersioningStore;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tries what a vault will ask of a place, in a directory of its own there: what one connection writes, another one must
 * see at once. A promise counts only when it is kept: an overwrite must be refused, what was deleted be gone, what is held
 * stay. What it writes it removes again, as far as it may. Takes some seconds where there is an object lock.
 */
public final class TargetCheck {
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);
    private static final int SIZE = 100_000;
    private static final String BROKEN = "broken-promise";
    private static final String UNREACHABLE = "unreachable";

    private final ObjectStore writer;
    private final ObjectStore other;
    private final InstantSource clock;
    private final ObjectKey probe = new ObjectKey(ObjectKind.PACK, randomName());
    private final byte[] bytes = random(SIZE);
    private final List<TargetStep> tried = new ArrayList<>();
    private final List<TargetFinding> findings = new ArrayList<>();

    /**
     * Checks one directory of a place, in which nothing else lies.
     *
     * @param writer bare or decorated
     * @param other the same place over a connection of its own
     */
    public TargetCheck(ObjectStore writer, ObjectStore other, InstantSource clock) {
        this.writer = writer;
        this.other = other;
        this.clock = clock;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String randomName() {
        return HexFormat.of().formatHex(random(32));
    }

    /** Tries everything. A failure is a finding, never thrown. */
    public TargetReport run(ObjectLockWish wish) {
        boolean locked = false;
        if (attempt(TargetStep.WRITE, () -> writer.write(probe, bytes, 0, bytes.length))) {
            attempt(TargetStep.READ, this::readBack);
            attempt(TargetStep.LIST, this::list);
            attempt(TargetStep.OVERWRITE, this::overwrite);
            attempt(TargetStep.CLOCK, this::compareClocks);
            Optional<RetainingStore> lock = writer.capability(RetainingStore.class);
            if (lock.isPresent()) {
                locked = attempt(TargetStep.OBJECT_LOCK,
                        () -> new ObjectLockTrial(writer, lock.get(), clock).run(probe));
            } else if (wish == ObjectLockWish.REQUIRED) {
                tried.add(TargetStep.OBJECT_LOCK);
                note(TargetStep.OBJECT_LOCK, BROKEN,
                        "This place has no object lock, so that who steals its credentials can "
                                + "delete backups. Make a bucket with object lock, or do without.");
            }
            attempt(TargetStep.DELETE, this::delete);
        }
        return new TargetReport(tried, findings, writer.capability(ConditionalStore.class).isPresent(),
                writer.capability(VersioningStore.class).isPresent(), locked);
    }

    /** One of the things that are tried. */
    private interface Trial {
        void run() throws IOException;
    }

    private boolean attempt(TargetStep step, Trial trial) {
        tried.add(step);
        try {
            trial.run();
            return true;
        } catch (BrokenPromiseException e) {
            note(step, BROKEN, e.getMessage());
        } catch (StoreException e) {
            note(step, code(e), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            note(step, UNREACHABLE,
                    "The storage did not work: " + e.getMessage() + ". See that it is reachable and try again.");
        }
        return false;
    }

    private static String code(StoreException failure) {
        return switch (failure) {
            case AccessRefusedException refused -> "access-refused";
            case BucketMissingException missing -> "place-missing";
            case NoSpaceException full -> "no-space";
            case UntrustedServerException untrusted -> "untrusted";
            case ProxyRefusedException refused -> "proxy-refused";
            case ProxyUnreachableException silent -> "proxy-unreachable";
            default -> UNREACHABLE;
        };
    }

    private void note(TargetStep step, String code, String message) {
        findings.add(new TargetFinding(step, code, message));
    }

    private void readBack() throws IOException {
        try (InputStream whole = other.read(probe, 0, -1); InputStream part = other.read(probe, 1000, 500)) {
            if (!Arrays.equals(whole.readAllBytes(), bytes)
                    || !Arrays.equals(part.readAllBytes(), Arrays.copyOfRange(bytes, 1000, 1500))) {
                throw new BrokenPromiseException("The storage gives back other bytes than were written to it. Don't "
                        + "use it for backups.");
            }
        } catch (ObjectMissingException e) {
            throw new BrokenPromiseException("The storage does not show at once what was written to it. Use one that "
                    + "does, without a cache or a copy between.");
        }
    }

    private void list() throws IOException {
        List<ObjectKey> listed = new ArrayList<>();
        other.list(ObjectKind.PACK, object -> listed.add(object.key()));
        if (!listed.equals(List.of(probe))) {
            throw new BrokenPromiseException("The storage does not list at once what was written to it. Use one that "
                    + "does, without a cache or a copy between.");
        }
    }

    private void overwrite() throws IOException {
        try {
            other.write(probe, bytes, 0, 10);
        } catch (ObjectExistsException e) {
            return;
        }
        throw new BrokenPromiseException("The storage lets files be overwritten that are there already. Use one that "
                + "knows conditional writes (If-None-Match).");
    }

    private void compareClocks() throws IOException {
        Optional<TimedStore> timed = writer.capability(TimedStore.class);
        if (timed.isPresent()) {
            Duration skew = Duration.between(clock.instant(), timed.get().writtenAt(probe));
            if (skew.abs().compareTo(MOST_SKEW) > 0) {
                throw new BrokenPromiseException("The clocks of this machine and of the storage are " + skew.abs()
                        .toMinutes() + " minutes apart. Set the one that is wrong; they may differ by 5 minutes.");
            }
        }
    }

    private void delete() throws IOException {
        writer.delete(probe);
        try {
            other.size(probe);
        } catch (ObjectMissingException e) {
            removeVersions();
            return;
        }
        throw new BrokenPromiseException("The storage says that it deleted a file, which is still there. Backups could "
                + "never be removed from it.");
    }

    private void removeVersions() throws IOException {
        Optional<VersioningStore> versioning = writer.capability(VersioningStore.class);
        if (versioning.isPresent()) {
            Instant patience = clock.instant().plus(ObjectLockTrial.HELD.multipliedBy(3));
            ObjectLockTrial.removeAll(versioning.get(), clock, patience);
        }
    }
}
