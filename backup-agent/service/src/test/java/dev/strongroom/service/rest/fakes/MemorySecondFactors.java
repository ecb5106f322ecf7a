package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.security.SecondFactorTable;
import dev.strongroom.service.security.StoredSecondFactor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Second factors in memory. */
public final class MemorySecondFactors implements SecondFactorTable {
    private final Map<String, StoredSecondFactor> factors = new HashMap<>();
    private final Map<String, Long> steps = new HashMap<>();
    private final Map<String, Set<String>> recovery = new HashMap<>();

    @Override
    public synchronized Optional<StoredSecondFactor> find(String userId) {
        return Optional.ofNullable(factors.get(userId));
    }

    @Override
    public synchronized void begin(String userId, byte[] sealed) {
        remove(userId);
        factors.put(userId, new StoredSecondFactor(sealed, StoredSecondFactor.State.PENDING));
    }

    @Override
    public synchronized void activate(String userId, List<String> recoveryHashes) {
        factors.computeIfPresent(userId,
                (id, factor) -> new StoredSecondFactor(factor.sealed(), StoredSecondFactor.State.ACTIVE));
        replaceRecovery(userId, recoveryHashes);
    }

    @Override
    public synchronized boolean take(String userId, long step) {
        if (!factors.containsKey(userId) || steps.getOrDefault(userId, 0L) >= step) {
            return false;
        }
        steps.put(userId, step);
        return true;
    }

    @Override
    public synchronized boolean takeRecovery(String userId, String hash) {
        return recovery.getOrDefault(userId, new HashSet<>()).remove(hash);
    }

    @Override
    public synchronized int recoveryCodes(String userId) {
        return recovery.getOrDefault(userId, Set.of()).size();
    }

    @Override
    public synchronized void replaceRecovery(String userId, List<String> hashes) {
        recovery.put(userId, new HashSet<>(hashes));
    }

    @Override
    public synchronized void remove(String userId) {
        factors.remove(userId);
        steps.remove(userId);
        recovery.remove(userId);
    }
}
