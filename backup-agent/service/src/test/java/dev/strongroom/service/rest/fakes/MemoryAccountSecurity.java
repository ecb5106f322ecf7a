package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.service.security.AccountSecurityTable;
import dev.strongroom.service.usecase.Versioned;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What accounts ask of their users, in memory. */
public final class MemoryAccountSecurity implements AccountSecurityTable {
    private final Map<String, Versioned<SecuritySettings>> accounts = new ConcurrentHashMap<>();

    @Override
    public Versioned<SecuritySettings> find(String accountId) {
        return accounts.getOrDefault(accountId, new Versioned<>(SecuritySettings.DEFAULT, "0"));
    }

    @Override
    public synchronized boolean change(String accountId, String version, SecuritySettings settings) {
        if (!find(accountId).version().equals(version)) {
            return false;
        }
        accounts.put(accountId, new Versioned<>(settings, Integer.toString(Integer.parseInt(version) + 1)));
        return true;
    }
}
