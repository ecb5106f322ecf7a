package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.ApiKeyTable;
import dev.strongroom.service.security.StoredApiKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys for programs in memory. */
public final class MemoryApiKeys implements ApiKeyTable {
    private final Map<String, StoredApiKey> keys = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();

    private record Token(String keyId, Instant expiresAt) {}

    @Override
    public synchronized void add(StoredApiKey key) {
        keys.put(key.id(), key);
    }

    @Override
    public synchronized List<StoredApiKey> ofAccount(String accountId) {
        return keys.values().stream().filter(key -> key.accountId().equals(accountId)).toList();
    }

    @Override
    public synchronized Optional<StoredApiKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    @Override
    public synchronized boolean remove(String accountId, String keyId) {
        boolean known = find(keyId).filter(key -> key.accountId().equals(accountId)).isPresent();
        if (known) {
            keys.remove(keyId);
        }
        return known;
    }

    @Override
    public synchronized void addToken(String keyId, String tokenHash, Instant now, Instant expiresAt) {
        tokens.put(tokenHash, new Token(keyId, expiresAt));
        keys.computeIfPresent(keyId, (id, key) -> new StoredApiKey(id, key.accountId(), key.name(), key.secretHash(),
                key.grants(), key.createdBy(), key.createdByName(), key.createdAt(), key.expiresAt(),
                Optional.of(now)));
    }

    @Override
    public synchronized Optional<StoredApiKey> findByToken(String tokenHash, Instant now) {
        return Optional.ofNullable(tokens.get(tokenHash))
                .filter(token -> now.isBefore(token.expiresAt()))
                .flatMap(token -> find(token.keyId()))
                .filter(key -> now.isBefore(key.expiresAt()));
    }

    @Override
    public synchronized void removeExpired(Instant now) {
        tokens.values().removeIf(token -> !now.isBefore(token.expiresAt()));
    }
}
