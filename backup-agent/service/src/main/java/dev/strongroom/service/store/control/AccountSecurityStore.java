package dev.strongroom.service.store.control;

import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.service.security.AccountSecurityTable;
import dev.strongroom.service.usecase.Versioned;

/** What accounts ask of their users. */
public final class AccountSecurityStore implements AccountSecurityTable {
    private final ControlDatabase database;

    public AccountSecurityStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public Versioned<SecuritySettings> find(String accountId) {
        return database.read(h -> h.createQuery("SELECT * FROM account_security WHERE account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> new Versioned<>(new SecuritySettings(row.getInt("password_days"),
                        SecuritySettings.TwoFactor.valueOf(row.getString("two_factor"))),
                        row.getString("version")))
                .findOne())
                .orElseGet(() -> new Versioned<>(SecuritySettings.DEFAULT, "0"));
    }

    @Override
    public boolean change(String accountId, String version, SecuritySettings settings) {
        return database.write(h -> h.createUpdate("""
                INSERT INTO account_security (account_id, version, password_days, two_factor)
                SELECT :account, 1, :days, :factor WHERE :version = '0'
                ON CONFLICT DO NOTHING""")
                .bind("account", accountId)
                .bind("days", settings.passwordDays())
                .bind("factor", settings.twoFactor().name())
                .bind("version", version)
                .execute()
                + h.createUpdate("""
                        UPDATE account_security SET version = version + 1, password_days = :days,
                          two_factor = :factor
                        WHERE account_id = :account AND CAST(version AS TEXT) = :version""")
                        .bind("days", settings.passwordDays())
                        .bind("factor", settings.twoFactor().name())
                        .bind("account", accountId)
                        .bind("version", version)
                        .execute()) == 1;
    }
}
