package dev.strongroom.service.run;

import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.service.ledger.RunRecorder;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.service.store.control.LedgerStore;
import dev.strongroom.service.store.control.RunStore;
import dev.strongroom.service.task.TaskNews;
import java.util.List;

/** Keeps the runs of one account in the control database, and tells consoles of them. */
public final class RunLog implements RunRecorder {
    private final String accountId;
    private final RunStore runs;
    private final LedgerStore ledgers;
    private final TaskNews news;

    public RunLog(String accountId, RunStore runs, LedgerStore ledgers, TaskNews news) {
        this.accountId = accountId;
        this.runs = runs;
        this.ledgers = ledgers;
        this.news = news;
    }

    @Override
    public void began(RunStart start) {
        runs.begin(accountId, start);
        news.changed(accountId, start.taskId(), start.entityId());
    }

    @Override
    public void reconciled(RunStart run, LedgerLine line) {
        ledgers.put(accountId, id(run), line);
    }

    @Override
    public void suspended(RunStart run, long storedBytes) {
        runs.suspend(accountId, run, storedBytes);
        news.changed(accountId, run.taskId());
    }

    @Override
    public void ended(RunStart run, RunResult result) {
        runs.end(accountId, run, result);
        news.changed(accountId, run.taskId(), run.entityId());
    }

    @Override
    public List<LedgerLine> lines(RunStart run) {
        return ledgers.lines(accountId, id(run), 0, Integer.MAX_VALUE);
    }

    private String id(RunStart run) {
        return runs.id(accountId, run)
                .orElseThrow(() -> new IllegalStateException("A ledger is told of a run that did not begin"));
    }
}
