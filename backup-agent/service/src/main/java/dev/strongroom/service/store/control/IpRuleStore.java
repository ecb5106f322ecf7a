package dev.strongroom.service.store.control;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.access.IpRule;
import dev.strongroom.model.access.IpRules;
import dev.strongroom.service.security.IpRuleTable;
import dev.strongroom.service.usecase.Versioned;
import java.util.List;

/** From where accounts may be reached. */
public final class IpRuleStore implements IpRuleTable {
    private static final TypeReference<List<IpRule>> RULES = new TypeReference<>() {};

    private final ControlDatabase database;

    public IpRuleStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public Versioned<IpRules> find(String accountId) {
        return database.read(h -> h.createQuery("SELECT * FROM ip_rules WHERE account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> new Versioned<>(
                        new IpRules(row.getBoolean("enabled"), JsonColumn.read(row.getString("rules"), RULES)),
                        row.getString("version")))
                .findOne())
                .orElseGet(() -> new Versioned<>(IpRules.OPEN, "0"));
    }

    @Override
    public boolean change(String accountId, String version, IpRules rules) {
        return database.write(h -> h.createUpdate("""
                INSERT INTO ip_rules (account_id, version, enabled, rules)
                SELECT :account, 0, 0, '[]' WHERE :version = '0'
                ON CONFLICT DO NOTHING""")
                .bind("account", accountId)
                .bind("version", version)
                .execute()
                + 2 * h.createUpdate("""
                        UPDATE ip_rules SET version = version + 1, enabled = :enabled, rules = :rules
                        WHERE account_id = :account AND CAST(version AS TEXT) = :version""")
                        .bind("enabled", rules.enabled())
                        .bind("rules", JsonColumn.write(rules.rules()))
                        .bind("account", accountId)
                        .bind("version", version)
                        .execute()) >= 2;
    }

    /**
     * Opens every account to every address, for somebody who locked everybody out; the rules stay.
     *
     * @return how many accounts were closed
     */
    public int liftAll() {
        return database.write(h -> h.execute("UPDATE ip_rules SET enabled = 0, version = version + 1 WHERE enabled"));
    }
}
