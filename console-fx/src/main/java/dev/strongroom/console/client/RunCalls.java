package dev.strongroom.console.client;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import java.util.Optional;

/** Runs and their completeness ledgers. */
public interface RunCalls {
    /** The runs of a task, latest first; of one entity when one is named. */
    Page<RunView> list(String taskId, Optional<String> entityId, PageQuery page) throws ClientException;

    RunView get(String runId) throws ClientException;

    Page<LedgerLine> ledger(String runId, PageQuery page) throws ClientException;
}
