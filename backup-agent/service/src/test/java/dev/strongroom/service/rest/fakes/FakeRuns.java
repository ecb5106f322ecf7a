package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.Gap;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Runs;
import java.util.List;
import java.util.Optional;

/** Runs in memory; each has a ledger of two folders. */
public final class FakeRuns implements Runs {
    private static final List<LedgerLine> LEDGER = List.of(
            new LedgerLine("inbox", "Inbox", 100, 100, 100, 100, 100, true, List.of(), List.of()),
            new LedgerLine(
                    "sent",
                    "Sent",
                    20,
                    20,
                    20,
                    19,
                    19,
                    false,
                    List.of(),
                    List.of(new Gap("7.12", "The server could not read this message."))));

    private final Rows<RunView> runs = new Rows<>("run", RunView::id);

    /** Adds a run. */
    public RunView add(RequestScope scope, RunView run) {
        return runs.put(scope, run);
    }

    @Override
    public Page<RunView> list(RequestScope scope, String taskId, Optional<String> entityId, PageRequest page) {
        return Lists.page(
                runs.all(scope)
                        .reversed()
                        .stream()
                        .filter(run -> run.taskId().equals(taskId))
                        .filter(run -> entityId.isEmpty() || entityId.get().equals(run.entityId()))
                        .toList(),
                page);
    }

    @Override
    public RunView get(RequestScope scope, String runId) {
        return runs.get(scope, runId);
    }

    @Override
    public Page<LedgerLine> ledger(RequestScope scope, String runId, PageRequest page) {
        runs.get(scope, runId);
        return Lists.page(LEDGER, page);
    }
}
