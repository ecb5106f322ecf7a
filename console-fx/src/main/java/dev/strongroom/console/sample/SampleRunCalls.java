package dev.strongroom.console.sample;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.NotFoundException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.RunCalls;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import java.util.Optional;

/** Runs in memory. */
record SampleRunCalls(SampleAccount account) implements RunCalls {
    @Override
    public Page<RunView> list(String taskId, Optional<String> entityId, PageQuery page) throws ClientException {
        account.mood().check();
        return Pages.of(SampleRuns.runs(account.entities(taskId)
                .stream()
                .filter(entity -> entityId.isEmpty() || entityId.get().equals(entity.id()))
                .toList()), page);
    }

    @Override
    public RunView get(String runId) throws ClientException {
        account.mood().check();
        for (var task : account.tasks()) {
            for (var run : SampleRuns.runs(account.entities(task.id()))) {
                if (run.id().equals(runId)) {
                    return run;
                }
            }
        }
        throw new NotFoundException(SampleProblems.NOT_FOUND);
    }

    @Override
    public Page<LedgerLine> ledger(String runId, PageQuery page) throws ClientException {
        return Pages.of(SampleRuns.ledger(account.entity(get(runId).entityId())), page);
    }
}
