package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.SessionTable;
import dev.strongroom.service.security.StoredSession;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory. */
public final class MemorySessions implements SessionTable {
    private final Map<String, StoredSession> sessions = new ConcurrentHashMap<>();

    @Override
    public void add(StoredSession session) {
        sessions.put(session.tokenHash(), session);
    }

    @Override
    public Optional<StoredSession> find(String tokenHash) {
        return Optional.ofNullable(sessions.get(tokenHash));
    }

    @Override
    public void remove(String tokenHash) {
        sessions.remove(tokenHash);
    }

    @Override
    public void removeExpired(Instant now) {
        sessions.values().removeIf(session -> !session.validAt(now));
    }

    void removeOf(String userId) {
        sessions.values().removeIf(session -> session.userId().equals(userId));
    }

    /** How many there are, expired ones too. */
    public int size() {
        return sessions.size();
    }
}
