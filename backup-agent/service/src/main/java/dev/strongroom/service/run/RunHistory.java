package dev.strongroom.service.run;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.page.Pages;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.LedgerStore;
import dev.strongroom.service.store.control.RunStore;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Runs;
import java.util.List;
import java.util.Optional;

/** The runs of an account. */
public final class RunHistory implements Runs {
    private final TaskStore tasks;
    private final RunStore runs;
    private final LedgerStore ledgers;

    public RunHistory(TaskStore tasks, RunStore runs, LedgerStore ledgers) {
        this.tasks = tasks;
        this.runs = runs;
        this.ledgers = ledgers;
    }

    @Override
    public Page<RunView> list(RequestScope scope, String taskId, Optional<String> entityId, PageRequest page) {
        scope.require(Permission.VIEW_BACKUPS);
        if (tasks.find(scope.account(), taskId).isEmpty()) {
            throw new NotFoundException("There is no such task in this account.");
        }
        List<RunView> rows = runs.list(scope.account(), taskId, entityId, PageCursor.of(page), page.limit() + 1);
        return Pages.of(rows, page.limit(), run -> PageCursor.of(run.startedAt().toEpochMilli(), run.id()), run -> run,
                Optional.empty());
    }

    @Override
    public RunView get(RequestScope scope, String runId) {
        scope.require(Permission.VIEW_BACKUPS);
        return runs.find(scope.account(), runId)
                .orElseThrow(() -> new NotFoundException("There is no such run in this account."));
    }

    @Override
    public Page<LedgerLine> ledger(RequestScope scope, String runId, PageRequest page) {
        RunView run = get(scope, runId);
        long from = PageCursor.of(page).map(PageCursor::number).orElse(0L);
        List<LedgerLine> lines = ledgers.lines(scope.account(), run.id(), from, page.limit() + 1);
        long next = from + page.limit();
        return Pages.of(lines, page.limit(), line -> PageCursor.of(next, ""), line -> line, Optional.empty());
    }
}
