package dev.strongroom.console.sample;

import dev.strongroom.console.client.AccountClient;
import dev.strongroom.console.client.AgentListener;
import dev.strongroom.console.client.EventSubscription;
import dev.strongroom.console.client.JobCalls;
import dev.strongroom.console.client.RecoveryCalls;
import dev.strongroom.console.client.RunCalls;
import dev.strongroom.console.client.StorageCalls;
import dev.strongroom.console.client.TaskCalls;
import dev.strongroom.console.client.TenantCalls;

/** The calls of the account in memory. */
record SampleAccountClient(SampleAccount account) implements AccountClient {
    @Override
    public TaskCalls tasks() {
        return new SampleTaskCalls(account);
    }

    @Override
    public TenantCalls tenants() {
        return new SampleTenantCalls(account);
    }

    @Override
    public RunCalls runs() {
        return new SampleRunCalls(account);
    }

    @Override
    public JobCalls jobs() {
        return new SampleJobCalls(account);
    }

    @Override
    public RecoveryCalls recovery() {
        return new SampleRecoveryCalls(account);
    }

    @Override
    public StorageCalls storage() {
        return new SampleStorageCalls(account);
    }

    @Override
    public EventSubscription subscribe(AgentListener listener) {
        return account.listen(listener);
    }
}
