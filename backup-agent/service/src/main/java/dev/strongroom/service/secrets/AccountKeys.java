package dev.strongroom.service.secrets;

import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.store.control.SecretTable;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The accounts' keys, each sealed by the master key and made when it is needed first. Thread-safe; keys once opened stay
 * in memory.
 */
public final class AccountKeys {
    private final SecretTable table;
    private final SealingKey master;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Map<String, SealingKey> opened = new ConcurrentHashMap<>();

    private AccountKeys(SecretTable table, SealingKey master, SecureRandom random, InstantSource clock) {
        this.table = table;
        this.master = master;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Opens the keys with the master key, which is made when nothing was ever sealed.
     *
     * @throws StartRefusedException when the master key is missing or is not the one that sealed the accounts' keys
     */
    public static AccountKeys open(SecretTable table, MasterKeyFile file, SecureRandom random, InstantSource clock) {
        boolean nothingSealed = table.accountsWithKey().isEmpty();
        SealingKey master = nothingSealed && !file.exists() ? file.create() : file.read();
        AccountKeys keys = new AccountKeys(table, master, random, clock);
        for (String accountId : table.accountsWithKey()) {
            keys.requireOpens(accountId, file);
        }
        return keys;
    }

    private void requireOpens(String accountId, MasterKeyFile file) {
        try {
            open(accountId);
        } catch (SecretUnreadableException e) {
            throw new StartRefusedException("master-key-wrong", "The master key in " + file.path()
                    + " is not the one that this data directory was made with. Put the right file back.", e);
        }
    }

    private SealingKey open(String accountId) throws SecretUnreadableException {
        SealingKey known = opened.get(accountId);
        if (known != null) {
            return known;
        }
        byte[] sealed = table.accountKey(accountId).orElseGet(() -> make(accountId));
        SealingKey key = new SealingKey(master.open(sealed, place(accountId)), random);
        SealingKey sooner = opened.putIfAbsent(accountId, key);
        return sooner == null ? key : sooner;
    }

    private byte[] make(String accountId) {
        byte[] key = new byte[SealingKey.BYTES];
        random.nextBytes(key);
        return table.keepAccountKey(accountId, master.seal(key, place(accountId)), clock.instant());
    }

    private static String place(String accountId) {
        return "strongroom account key 1\0" + accountId;
    }

    /** Seals by the master key itself: for the few secrets of users, who may belong to several accounts or none. */
    public Seal ofAgent() {
        return new Seal() {
            @Override
            public byte[] seal(String place, byte[] plain) {
                return master.seal(plain, agentPlace(place));
            }

            @Override
            public byte[] open(String place, byte[] sealed) throws SecretUnreadableException {
                return master.open(sealed, agentPlace(place));
            }
        };
    }

    private static String agentPlace(String place) {
        return "strongroom agent secret 1\0" + place;
    }

    /**
     * Seals a value with the account's key.
     *
     * @param place what the value is and where it lies; it opens nowhere else
     */
    public byte[] seal(String accountId, String place, byte[] plain) {
        try {
            return open(accountId).seal(plain, place(accountId, place));
        } catch (SecretUnreadableException e) {
            throw new IllegalStateException("The account's key was changed while the agent was running", e);
        }
    }

    /** Opens what {@link #seal} made for the same account and place. */
    public byte[] open(String accountId, String place, byte[] sealed) throws SecretUnreadableException {
        return open(accountId).open(sealed, place(accountId, place));
    }

    private static String place(String accountId, String place) {
        return "strongroom secret 1\0" + accountId + "\0" + place;
    }
}
