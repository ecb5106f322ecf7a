package dev.strongroom.service.store.control;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.run.Gap;
import dev.strongroom.model.run.LedgerLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The completeness ledgers of runs: their lines in the order in which containers were told of first. */
public final class LedgerStore {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private final ControlDatabase database;

    public LedgerStore(ControlDatabase database) {
        this.database = database;
    }

    /** Keeps a container's line, in place of one that the run has for it. */
    public void put(String accountId, String runId, LedgerLine line) {
        database.run(h -> {
            long position = position(h, accountId, runId, line.containerId());
            h.execute("DELETE FROM ledger_line WHERE run_id = ? AND position = ?", runId, position);
            insert(h, accountId, runId, position, line);
            insertGaps(h, runId, position, line.gaps());
        });
    }

    private static long position(Handle h, String accountId, String runId, String containerId) {
        return h.createQuery("""
                SELECT coalesce(
                  (SELECT position FROM ledger_line
                    WHERE account_id = :account AND run_id = :run AND container_id = :container),
                  (SELECT 1 + max(position) FROM ledger_line WHERE account_id = :account AND run_id = :run),
                  0)""")
                .bind("account", accountId)
                .bind("run", runId)
                .bind("container", containerId)
                .mapTo(Long.class)
                .one();
    }

    private static void insert(Handle h, String accountId, String runId, long position, LedgerLine line) {
        h.createUpdate("""
                INSERT INTO ledger_line (account_id, run_id, position, container_id, container, count_before,
                  count_after, seen, stored, catalogued, closed, changes)
                VALUES (:account, :run, :position, :containerId, :container, :before, :after, :seen, :stored,
                  :catalogued, :closed, :changes)""")
                .bind("account", accountId)
                .bind("run", runId)
                .bind("position", position)
                .bind("containerId", line.containerId())
                .bind("container", line.container())
                .bind("before", line.countBefore())
                .bind("after", line.countAfter())
                .bind("seen", line.seen())
                .bind("stored", line.stored())
                .bind("catalogued", line.catalogued())
                .bind("closed", line.closed())
                .bind("changes", JsonColumn.write(line.changes()))
                .execute();
    }

    private static void insertGaps(Handle h, String runId, long line, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch("""
                INSERT INTO gap (run_id, line, position, item_id, reason) VALUES (?, ?, ?, ?, ?)""");
        for (int i = 0; i < gaps.size(); i++) {
            batch.add(runId, line, i, gaps.get(i).id(), gaps.get(i).reason());
        }
        batch.execute();
    }

    /** A run's lines from a position on. */
    public List<LedgerLine> lines(String accountId, String runId, long from, int limit) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM ledger_line WHERE account_id = :account AND run_id = :run AND position >= :from
                ORDER BY position LIMIT :limit""")
                .bind("account", accountId)
                .bind("run", runId)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> line(h, row))
                .list());
    }

    private static LedgerLine line(Handle h, ResultSet row) throws SQLException {
        List<Gap> gaps = h.createQuery("""
                SELECT item_id, reason FROM gap WHERE run_id = :run AND line = :line ORDER BY position""")
                .bind("run", row.getString("run_id"))
                .bind("line", row.getLong("position"))
                .map((gap, context) -> new Gap(gap.getString("item_id"), gap.getString("reason")))
                .list();
        return new LedgerLine(row.getString("container_id"), row.getString("container"), row.getLong("count_before"),
                row.getLong("count_after"), row.getLong("seen"), row.getLong("stored"), row.getLong("catalogued"),
                row.getBoolean("closed"), JsonColumn.read(row.getString("changes"), STRINGS), gaps);
    }
}
