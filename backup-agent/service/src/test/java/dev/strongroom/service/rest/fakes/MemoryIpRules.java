package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.access.IpRules;
import dev.strongroom.service.security.IpRuleTable;
import dev.strongroom.service.usecase.Versioned;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** From where accounts may be reached, in memory. */
public final class MemoryIpRules implements IpRuleTable {
    private final Map<String, Versioned<IpRules>> accounts = new ConcurrentHashMap<>();

    @Override
    public Versioned<IpRules> find(String accountId) {
        return accounts.getOrDefault(accountId, new Versioned<>(IpRules.OPEN, "0"));
    }

    @Override
    public synchronized boolean change(String accountId, String version, IpRules rules) {
        if (!find(accountId).version().equals(version)) {
            return false;
        }
        accounts.put(accountId, new Versioned<>(rules, Integer.toString(Integer.parseInt(version) + 1)));
        return true;
    }
}
