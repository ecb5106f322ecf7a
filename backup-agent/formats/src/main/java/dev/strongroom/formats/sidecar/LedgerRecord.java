package dev.strongroom.formats.sidecar;

import java.util.List;

/**
 * A container's line of the completeness ledger as it is stored.
 *
 * @param run the entity's run number
 */
public record LedgerRecord(int run, long countBefore, long countAfter, long seen, long stored, long catalogued,
        boolean closed, List<String> changes, List<GapRecord> gaps) {
    /** An item that is missing, with its reason. */
    public record GapRecord(String id, String reason) {}

    public LedgerRecord {
        changes = List.copyOf(changes);
        gaps = List.copyOf(gaps);
    }
}
