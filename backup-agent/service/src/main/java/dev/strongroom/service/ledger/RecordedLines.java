package dev.strongroom.service.ledger;

import dev.strongroom.model.run.LedgerLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps ledgers in memory, for a backup without an agent: the vault keeps them for good. */
public final class RecordedLines implements RunRecorder {
    private final Map<RunKey, Map<String, LedgerLine>> runs = new LinkedHashMap<>();

    private record RunKey(String jobId, String entityId) {
        static RunKey of(RunStart start) {
            return new RunKey(start.jobId(), start.entityId());
        }
    }

    @Override
    public synchronized void began(RunStart start) {
        runs.computeIfAbsent(RunKey.of(start), key -> new LinkedHashMap<>());
    }

    @Override
    public synchronized void reconciled(RunStart run, LedgerLine line) {
        runs.computeIfAbsent(RunKey.of(run), key -> new LinkedHashMap<>()).put(line.containerId(), line);
    }

    @Override
    public void suspended(RunStart run, long storedBytes) {
        // The caller of the backup is told by its answer.
    }

    @Override
    public void ended(RunStart run, RunResult result) {
        // As above.
    }

    @Override
    public synchronized List<LedgerLine> lines(RunStart run) {
        return List.copyOf(new ArrayList<>(runs.getOrDefault(RunKey.of(run), Map.of()).values()));
    }
}
