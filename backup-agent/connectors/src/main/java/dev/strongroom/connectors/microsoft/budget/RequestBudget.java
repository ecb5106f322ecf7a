package dev.strongroom.connectors.microsoft.budget;

import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.SiteAddress;
import dev.strongroom.connectors.microsoft.TenantAddress;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.signin.AppSignIn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The budgets that all work of this process shares: one for the application in each tenant, one for it in each mailbox.
 * Thread-safe.
 */
public final class RequestBudget {
    private final Allowances allowances;
    private final Duration patience;
    private final InstantSource clock;
    private final Map<String, Scope> tenants = new ConcurrentHashMap<>();
    private final Map<String, Scope> mailboxes = new ConcurrentHashMap<>();
    private final Map<String, Scope> drives = new ConcurrentHashMap<>();
    private final RequestCounts counts = new RequestCounts();

    /**
     * Budgets of these allowances.
     *
     * @param patience how long a refusal may last until the work is put off
     */
    public RequestBudget(Allowances allowances, Duration patience, InstantSource clock) {
        this.allowances = allowances;
        this.patience = patience;
        this.clock = clock;
    }

    /** How many requests were sent. */
    public RequestCounts counts() {
        return counts;
    }

    /** Calls to a tenant's directory. */
    public BudgetedCalls directory(TenantAddress address, GraphClient client, AppSignIn signIn) {
        return BudgetedCalls.of(client, signIn, "", List.of(tenant(address)), counts, new Abandonment(), patience,
                clock);
    }

    /**
     * Calls to a mailbox.
     *
     * @param abandonment ends them all
     */
    public BudgetedCalls mailbox(MicrosoftAddress address, GraphClient client, AppSignIn signIn,
            Abandonment abandonment) {
        Scope mailbox = mailboxes.computeIfAbsent(key(address.tenant()) + "/" + address.user(),
                key -> new Scope(allowances.mailbox()));
        return BudgetedCalls.of(client, signIn, address.user(), List.of(mailbox, tenant(address.tenant())), counts,
                abandonment, patience, clock);
    }

    /**
     * Calls to a drive: all drives of a tenant share one budget, as they do at Microsoft.
     *
     * @param abandonment ends them all
     */
    public BudgetedCalls drive(MicrosoftAddress owner, GraphClient client, AppSignIn signIn,
            Abandonment abandonment) {
        return files(owner.tenant(), owner.user(), client, signIn, abandonment);
    }

    /**
     * Calls to a site, which count as those to drives do.
     *
     * @param abandonment ends them all
     */
    public BudgetedCalls site(SiteAddress site, GraphClient client, AppSignIn signIn, Abandonment abandonment) {
        return files(site.tenant(), site.key(), client, signIn, abandonment);
    }

    private BudgetedCalls files(TenantAddress tenant, String counted, GraphClient client, AppSignIn signIn,
            Abandonment abandonment) {
        Scope all = drives.computeIfAbsent(key(tenant), key -> new Scope(allowances.drives()));
        return BudgetedCalls.of(client, signIn, counted, List.of(all, tenant(tenant)), counts, abandonment, patience,
                clock);
    }

    private Scope tenant(TenantAddress address) {
        return tenants.computeIfAbsent(key(address), key -> new Scope(allowances.tenant()));
    }

    private static String key(TenantAddress address) {
        return address.clientId() + "@" + address.tenant() + " " + address.graph().origin();
    }
}
