package dev.strongroom.service.store.control;

import dev.strongroom.service.audit.AuditHash;
import dev.strongroom.service.audit.ChainVerdict;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the audit's chains from end to end: an entry that was changed, taken out or put in breaks its chain. */
public final class AuditCheck {
    private final ControlDatabase database;

    private record Chain(String name, long first, String hashBefore, long last, String lastHash) {}

    public AuditCheck(ControlDatabase database) {
        this.database = database;
    }

    /** A verdict for every chain. */
    public List<ChainVerdict> run() {
        return database.read(h -> {
            List<Chain> chains = h.createQuery("SELECT * FROM audit_chain ORDER BY chain")
                    .map((row, context) -> new Chain(row.getString("chain"), row.getLong("first_number"),
                            row.getString("hash_before"), row.getLong("last_number"), row.getString("last_hash")))
                    .list();
            return chains.stream().map(chain -> verdict(h, chain)).toList();
        });
    }

    private static ChainVerdict verdict(Handle h, Chain chain) {
        List<AuditLog.Row> rows = h.createQuery("SELECT * FROM audit WHERE chain = :chain ORDER BY number")
                .bind("chain", chain.name())
                .map((row, context) -> new AuditLog.Row(row.getLong("number"), Column.instant(row, "at"),
                        row.getString("hash"), AuditLog.entry(row)))
                .list();
        return new ChainVerdict(chain.name(), rows.size(), chain.lastHash(), problem(chain, rows));
    }

    private static Optional<String> problem(Chain chain, List<AuditLog.Row> rows) {
        String before = chain.hashBefore();
        long expected = chain.first();
        for (AuditLog.Row row : rows) {
            if (row.number() != expected) {
                return Optional.of("Entry " + expected + " is missing.");
            }
            String owner = row.entry().accountId().orElse(AuditLog.OF_AGENT);
            if (!owner.equals(chain.name())
                    || !row.hash().equals(AuditHash.of(before, row.number(), row.at(), row.entry()))) {
                return Optional.of("Entry " + row.number() + " was changed.");
            }
            before = row.hash();
            expected++;
        }
        if (expected - 1 != chain.last() || !before.equals(chain.lastHash())) {
            return Optional.of("Entries after " + (expected - 1) + " are missing.");
        }
        return Optional.empty();
    }
}
