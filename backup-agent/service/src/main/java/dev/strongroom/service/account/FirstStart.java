package dev.strongroom.service.account;

import dev.strongroom.service.config.AccountConfig;
import dev.strongroom.service.secrets.RecoveryKey;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretKind;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.store.control.AccountRow;
import dev.strongroom.service.store.control.AccountStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes what an agent has from its first start on: an account with its partner and its recovery key. */
public final class FirstStart {
    private final AccountStore accounts;
    private final SecretStore secrets;
    private final AccountConfig config;
    private final InstantSource clock;
    private final SecureRandom random;

    public FirstStart(AccountStore accounts, SecretStore secrets, AccountConfig config, InstantSource clock,
            SecureRandom random) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes another account, as a partner's of its own.
     *
     * @return its id
     */
    public String add(String name) {
        AccountRow account = accounts.add(name, name, clock.instant());
        accounts.setRecoveryKey(account.id(),
                secrets.keep(account.id(), SecretKind.RECOVERY_KEY, RecoveryKey.generate(random)));
        return account.id();
    }

    /**
     * Makes what is missing; at later starts, nothing.
     *
     * @return the recovery key when it was made just now, to be shown once; it is kept sealed, too
     */
    public Optional<Secret> run() {
        List<AccountRow> present = accounts.all();
        AccountRow account = present.isEmpty()
                ? accounts.add(config.partner(), config.name(), clock.instant())
                : present.getFirst();
        if (account.recoveryKeySecretId().isPresent()) {
            return Optional.empty();
        }
        Secret key = RecoveryKey.generate(random);
        accounts.setRecoveryKey(account.id(), secrets.keep(account.id(), SecretKind.RECOVERY_KEY, key));
        return Optional.of(key);
    }
}
