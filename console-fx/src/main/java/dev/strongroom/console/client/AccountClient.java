package dev.strongroom.console.client;

/** The calls of one account of one agent, by what they are about. */
public interface AccountClient {
    /** Backup tasks and their entities. */
    TaskCalls tasks();

    /** Tenants of Microsoft 365. */
    TenantCalls tenants();

    /** Runs and ledgers. */
    RunCalls runs();

    /** Jobs. */
    JobCalls jobs();

    /** Browsing, restoring, exporting. */
    RecoveryCalls recovery();

    /** Storage targets. */
    StorageCalls storage();

    /**
     * Tells the listener what happens in the account until the subscription is closed. Reconnects by itself with a
     * growing delay; the listener is called from a thread of the client's.
     */
    EventSubscription subscribe(AgentListener listener);
}
