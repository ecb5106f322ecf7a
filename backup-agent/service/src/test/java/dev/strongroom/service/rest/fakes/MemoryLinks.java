package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.LinkTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What links in e-mails open, in memory. */
public final class MemoryLinks implements LinkTable {
    private final List<Link> links = new ArrayList<>();

    @Override
    public synchronized void put(Link link) {
        discard(link.kind(), link.subject());
        links.add(link);
    }

    @Override
    public synchronized Optional<Link> take(Kind kind, String hash, Instant now) {
        Optional<Link> found = links.stream()
                .filter(link -> link.kind() == kind && link.hash().equals(hash))
                .findFirst();
        found.ifPresent(links::remove);
        return found.filter(link -> now.isBefore(link.expiresAt()));
    }

    @Override
    public synchronized Optional<Link> pending(Kind kind, String subject, Instant now) {
        return links.stream()
                .filter(link -> link.kind() == kind && link.subject().equals(subject))
                .filter(link -> now.isBefore(link.expiresAt()))
                .findFirst();
    }

    @Override
    public synchronized void discard(Kind kind, String subject) {
        links.removeIf(link -> link.kind() == kind && link.subject().equals(subject));
    }

    @Override
    public synchronized void removeExpired(Instant now) {
        links.removeIf(link -> !now.isBefore(link.expiresAt()));
    }
}
