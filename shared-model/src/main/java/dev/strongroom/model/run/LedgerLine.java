package dev.strongroom.model.run;

import java.util.List;

/**
 * The completeness ledger's line for one container of one run.
 *
 * @param container the folder's path as people read it
 * @param countBefore what the source counted before the listing, by a call independent of it
 * @param countAfter the same after it
 * @param seen ids that the listing gave
 * @param stored ids of them that this restore point holds
 * @param catalogued ids of them that can be browsed
 * @param changes what changed at the source meanwhile, in words
 * @param gaps every item that is missing, with its reason
 */
public record LedgerLine(String containerId, String container, long countBefore, long countAfter, long seen,
        long stored, long catalogued, boolean closed, List<String> changes, List<Gap> gaps) {
    public LedgerLine {
        changes = List.copyOf(changes);
        gaps = List.copyOf(gaps);
    }
}
