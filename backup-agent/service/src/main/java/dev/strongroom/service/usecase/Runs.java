package dev.strongroom.service.usecase;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.service.scope.RequestScope;
import java.util.Optional;

/** Runs and their completeness ledgers. */
public interface Runs {
    /** The runs of a task, latest first. */
    Page<RunView> list(RequestScope scope, String taskId, Optional<String> entityId, PageRequest page);

    RunView get(RequestScope scope, String runId);

    /** The ledger, container by container. */
    Page<LedgerLine> ledger(RequestScope scope, String runId, PageRequest page);
}
