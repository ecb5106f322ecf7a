package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.RunCalls;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import java.util.Optional;

/** Runs over HTTPS. */
record HttpRunCalls(Transport transport, ApiPath account) implements RunCalls {
    private static final TypeReference<RunView> RUN = new TypeReference<>() {};
    private static final TypeReference<Page<RunView>> RUNS = new TypeReference<>() {};
    private static final TypeReference<Page<LedgerLine>> LEDGER = new TypeReference<>() {};

    @Override
    public Page<RunView> list(String taskId, Optional<String> entityId, PageQuery page) throws ClientException {
        return transport.get(account.to("tasks", taskId, "runs").with("entity", entityId).with(page), RUNS);
    }

    @Override
    public RunView get(String runId) throws ClientException {
        return transport.get(account.to("runs", runId), RUN);
    }

    @Override
    public Page<LedgerLine> ledger(String runId, PageQuery page) throws ClientException {
        return transport.get(account.to("runs", runId, "ledger").with(page), LEDGER);
    }
}
