package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The drives of a tenant, and what became of the invitations that somebody asked to be sent. Thread-safe. */
public final class Drives {
    /** What Microsoft gives a licensed user. */
    private static final long QUOTA = 1L << 40;

    private final Map<String, Drive> byId = new ConcurrentHashMap<>();
    private final Map<String, Drive> byOwner = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong invitations = new AtomicLong();

    /** A new drive of a user. */
    public Drive add(String userId, String name, String address, TenantClock clock) {
        Drive drive = new Drive(numbers.incrementAndGet(), new Drive.Owner(userId, name, address, "business"), clock,
                QUOTA);
        byId.put(drive.id(), drive);
        byOwner.put(userId, drive);
        return drive;
    }

    /** Its owner was deleted, and with them the drive. */
    public void remove(String userId) {
        Optional.ofNullable(byOwner.remove(userId)).ifPresent(drive -> byId.remove(drive.id()));
    }

    public Collection<Drive> all() {
        return List.copyOf(byId.values());
    }

    Optional<Drive> of(String ownerId) {
        return Optional.ofNullable(byOwner.get(ownerId));
    }

    Drive get(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new GraphException(404, "itemNotFound",
                        "The specified drive was not found."));
    }

    void invited(long people) {
        invitations.addAndGet(people);
    }

    /** How many invitations were sent. */
    public long invitations() {
        return invitations.get();
    }
}
