package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.SessionTable;
import dev.strongroom.service.security.StoredSession;
import dev.strongroom.service.security.StoredTokens;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory. */
public final class MemorySessions implements SessionTable {
    private record Token(String sessionId, Instant expiresAt) {}

    private final Map<String, StoredSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, Token> access = new ConcurrentHashMap<>();
    private final Map<String, Token> refresh = new ConcurrentHashMap<>();
    private final Map<String, String> used = new ConcurrentHashMap<>();

    @Override
    public void add(StoredSession session, StoredTokens tokens) {
        sessions.put(session.id(), session);
        access.put(tokens.accessHash(), new Token(session.id(), tokens.accessExpiresAt()));
        refresh.put(tokens.refreshHash(), new Token(session.id(), session.expiresAt()));
    }

    @Override
    public Optional<StoredSession> find(String accessHash, Instant now) {
        return Optional.ofNullable(access.get(accessHash))
                .filter(token -> now.isBefore(token.expiresAt()))
                .flatMap(token -> findById(token.sessionId()))
                .filter(session -> session.validAt(now));
    }

    @Override
    public Optional<StoredSession> findById(String sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    @Override
    public synchronized Redeemed redeem(String refreshHash, Instant now) {
        Optional<StoredSession> reused = Optional.ofNullable(used.get(refreshHash)).flatMap(this::findById);
        if (reused.isPresent()) {
            remove(reused.get().id());
            return new Redeemed.Reused(reused.get());
        }
        Token token = refresh.remove(refreshHash);
        if (token == null) {
            return new Redeemed.Unknown();
        }
        used.put(refreshHash, token.sessionId());
        return findById(token.sessionId())
                .filter(session -> now.isBefore(token.expiresAt()))
                .<Redeemed>map(Redeemed.Good::new)
                .orElseGet(Redeemed.Unknown::new);
    }

    @Override
    public synchronized void renew(StoredSession session, StoredTokens tokens) {
        if (sessions.containsKey(session.id())) {
            add(session, tokens);
        }
    }

    @Override
    public List<StoredSession> ofUser(String userId, Instant now) {
        return sessions.values()
                .stream()
                .filter(session -> session.userId().equals(userId) && session.validAt(now))
                .sorted(Comparator.comparing(StoredSession::usedAt).reversed())
                .toList();
    }

    @Override
    public synchronized void remove(String sessionId) {
        sessions.remove(sessionId);
    }

    @Override
    public void removeOf(String userId) {
        sessions.values().removeIf(session -> session.userId().equals(userId));
    }

    @Override
    public void removeExpired(Instant now) {
        sessions.values().removeIf(session -> !session.validAt(now));
    }

    /** How many there are, expired ones too. */
    public int size() {
        return sessions.size();
    }
}
