package dev.strongroom.console.client.http;

import dev.strongroom.console.client.AccountClient;
import dev.strongroom.console.client.AgentListener;
import dev.strongroom.console.client.EventSubscription;
import dev.strongroom.console.client.JobCalls;
import dev.strongroom.console.client.RecoveryCalls;
import dev.strongroom.console.client.RunCalls;
import dev.strongroom.console.client.StorageCalls;
import dev.strongroom.console.client.TaskCalls;
import dev.strongroom.console.client.TenantCalls;

/** One account over HTTPS. */
record HttpAccountClient(Transport transport, ApiPath account) implements AccountClient {
    @Override
    public TaskCalls tasks() {
        return new HttpTaskCalls(transport, account);
    }

    @Override
    public TenantCalls tenants() {
        return new HttpTenantCalls(transport, account);
    }

    @Override
    public RunCalls runs() {
        return new HttpRunCalls(transport, account);
    }

    @Override
    public JobCalls jobs() {
        return new HttpJobCalls(transport, account);
    }

    @Override
    public RecoveryCalls recovery() {
        return new HttpRecoveryCalls(transport, account);
    }

    @Override
    public StorageCalls storage() {
        return new HttpStorageCalls(transport, account);
    }

    @Override
    public EventSubscription subscribe(AgentListener listener) {
        return new EventStream(transport, account.to("events"), listener).start();
    }
}
