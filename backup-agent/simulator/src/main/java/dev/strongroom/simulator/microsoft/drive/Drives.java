package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private static final String PERSONAL = "https://harbour-my.sharepoint.example/personal/";

    private final Map<String, Drive> byId = new ConcurrentHashMap<>();
    private final Map<String, Drive> byOwner = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong invitations = new AtomicLong();

    /** A new drive of a user. */
    public Drive add(String userId, String name, String address, TenantClock clock) {
        Drive drive = add(new Drive.Owner(userId, name, address, "business", "OneDrive",
                PERSONAL + address.replaceAll("[@.]", "_") + "/Documents"), clock);
        byOwner.put(userId, drive);
        return drive;
    }

    /**
     * A new library of a site.
     *
     * @param address tells libraries of a tenant apart
     * @param web where a browser finds it
     */
    public Drive addLibrary(String siteId, String name, String address, String web, TenantClock clock) {
        return add(new Drive.Owner(siteId, name, address, "documentLibrary", name, web), clock);
    }

    private Drive add(Drive.Owner owner, TenantClock clock) {
        Drive drive = new Drive(numbers.incrementAndGet(), owner, clock, QUOTA);
        byId.put(drive.id(), drive);
        return drive;
    }

    /** A library was deleted. */
    public void removeLibrary(Drive library) {
        byId.remove(library.id());
    }

    /** A drive as answers have it. */
    public static ObjectNode json(Drive drive) {
        synchronized (drive) {
            return new DriveJson(drive).drive();
        }
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
