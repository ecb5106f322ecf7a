package dev.strongroom.connectors.microsoft;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.SiteTarget;
import dev.strongroom.connectors.microsoft.budget.Abandonment;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestBudget;
import dev.strongroom.connectors.microsoft.budget.RequestCounts;
import dev.strongroom.connectors.microsoft.calendar.CalendarFolders;
import dev.strongroom.connectors.microsoft.calendar.CalendarList;
import dev.strongroom.connectors.microsoft.calendar.EventWrites;
import dev.strongroom.connectors.microsoft.contacts.ContactFolders;
import dev.strongroom.connectors.microsoft.contacts.ContactWrites;
import dev.strongroom.connectors.microsoft.contacts.DefaultFolders;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import dev.strongroom.connectors.microsoft.directory.TenantDirectory;
import dev.strongroom.connectors.microsoft.drive.DriveLookup;
import dev.strongroom.connectors.microsoft.drive.DriveSource;
import dev.strongroom.connectors.microsoft.drive.DriveStanding;
import dev.strongroom.connectors.microsoft.drive.LibraryReader;
import dev.strongroom.connectors.microsoft.drive.OneDriveTarget;
import dev.strongroom.connectors.microsoft.graph.DirectoryRequests;
import dev.strongroom.connectors.microsoft.graph.DriveRequests;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.http.HttpConnections;
import dev.strongroom.connectors.microsoft.item.ItemFolders;
import dev.strongroom.connectors.microsoft.item.ItemTarget;
import dev.strongroom.connectors.microsoft.item.ItemWrites;
import dev.strongroom.connectors.microsoft.mail.MailSource;
import dev.strongroom.connectors.microsoft.mail.MailTarget;
import dev.strongroom.connectors.microsoft.mail.WellKnownFolders;
import dev.strongroom.connectors.microsoft.signin.AppSignIn;
import dev.strongroom.connectors.microsoft.signin.AppToken;
import dev.strongroom.connectors.microsoft.site.SharePointTarget;
import dev.strongroom.connectors.microsoft.site.SiteSource;
import dev.strongroom.connectors.microsoft.tasks.TaskLists;
import dev.strongroom.connectors.microsoft.tasks.TaskWrites;
import dev.strongroom.formats.item.ItemKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The connector for Microsoft 365. Thread-safe; one for the life of the process. */
public final class MicrosoftConnector implements Connector<MicrosoftAddress> {
    private final HttpConnections connections;
    private final RequestBudget budget;
    private final Function<KnownItems, ProviderIds> numbers;
    private final InstantSource clock;
    private final WellKnownFolders wellKnown = new WellKnownFolders();
    private final Set<String> itemsAtWork = ConcurrentHashMap.newKeySet();
    private final DefaultFolders defaultFolders = new DefaultFolders();
    private final CalendarList calendarList = new CalendarList();
    private final Map<TenantAddress, AppSignIn> signIns = new ConcurrentHashMap<>();

    /** With the usual time-outs and Microsoft's published limits. */
    public MicrosoftConnector() {
        this(MicrosoftTimeouts.USUAL, Allowances.PUBLISHED);
    }

    /**
     * With other time-outs and limits.
     *
     * @param allowances what the provider lets an application do
     */
    public MicrosoftConnector(MicrosoftTimeouts timeouts, Allowances allowances) {
        this(timeouts, allowances, ProviderIds::new);
    }

    /** With other numbers for messages, so that they can be made to clash. */
    MicrosoftConnector(MicrosoftTimeouts timeouts, Allowances allowances,
            Function<KnownItems, ProviderIds> numbers) {
        this.numbers = numbers;
        clock = InstantSource.system();
        connections = new HttpConnections(timeouts);
        budget = new RequestBudget(allowances, timeouts.patience(), clock);
    }

    @Override
    public EntitySource openSource(MicrosoftAddress address) throws ConnectorException, InterruptedException {
        Mailbox mailbox = mailbox(address);
        String name = address.tenant().tenant() + "/" + address.user();
        MailSource mail = new MailSource(name, address.user(), mailbox.client(), mailbox.calls(),
                mailbox.abandonment(), wellKnown, numbers, clock);
        JsonRequests requests = new JsonRequests(mailbox.client(), address.user());
        Map<ItemKind, ItemFolders> others =
                Map.of(ItemKind.CONTACT, new ContactFolders(name, requests, defaultFolders), ItemKind.EVENT,
                        new CalendarFolders(requests, calendarList, clock), ItemKind.TASK, new TaskLists(requests));
        return new MailboxSource(mail, others, mailbox.calls(), numbers, mailbox.roles());
    }

    @Override
    public EntityTarget openTarget(MicrosoftAddress address) throws ConnectorException, InterruptedException {
        Mailbox mailbox = mailbox(address);
        MailTarget mail = new MailTarget(address.user(), mailbox.client(), mailbox.calls(), mailbox.abandonment(),
                numbers, itemsAtWork);
        JsonRequests requests = new JsonRequests(mailbox.client(), address.user());
        JsonWrites writes = new JsonWrites(mailbox.client(), address.user());
        String name = address.tenant().tenant() + "/" + address.user();
        return new MailboxTarget(mail, Map.of(ItemKind.CONTACT,
                target(new ContactFolders(name, requests, defaultFolders),
                        new ContactWrites(requests, writes, mailbox.calls()), mailbox),
                ItemKind.EVENT,
                target(new CalendarFolders(requests, calendarList, clock),
                        new EventWrites(requests, writes, mailbox.calls()), mailbox),
                ItemKind.TASK,
                target(new TaskLists(requests), new TaskWrites(requests, writes, mailbox.calls()), mailbox)),
                mailbox.roles());
    }

    private EntityTarget target(ItemFolders folders, ItemWrites writes, Mailbox mailbox) {
        return new ItemTarget(folders, writes, mailbox.calls(), numbers, itemsAtWork);
    }

    /** Signs in for reading a drive. */
    public EntitySource openDrive(DriveAddress address) throws ConnectorException, InterruptedException {
        MicrosoftAddress owner = new MicrosoftAddress(address.tenant(), address.user());
        AppSignIn signIn = signIn(address.tenant());
        signIn.token();
        GraphClient client = client(address.tenant());
        Abandonment abandonment = new Abandonment();
        return new DriveSource(address, client, budget.drive(owner, client, signIn, abandonment), abandonment, numbers,
                clock);
    }

    /** Signs in for reading a site. */
    public EntitySource openSite(SiteAddress address) throws ConnectorException, InterruptedException {
        AppSignIn signIn = signIn(address.tenant());
        signIn.token();
        GraphClient client = client(address.tenant());
        Abandonment abandonment = new Abandonment();
        BudgetedCalls calls = budget.site(address, client, signIn, abandonment);
        return new SiteSource(address, client, calls, abandonment, numbers,
                new LibraryReader(new DriveRequests(client), calls, address.versions(), clock));
    }

    /** Signs in for writing into a site. */
    public SiteTarget openSiteTarget(SiteAddress address) throws ConnectorException, InterruptedException {
        AppSignIn signIn = signIn(address.tenant());
        GraphClient client = client(address.tenant());
        Abandonment abandonment = new Abandonment();
        return SharePointTarget.of(address.name(), client, budget.site(address, client, signIn, abandonment),
                abandonment);
    }

    /** Signs in for writing into a drive. */
    public DriveTarget openDriveTarget(MicrosoftAddress owner) throws ConnectorException, InterruptedException {
        AppSignIn signIn = signIn(owner.tenant());
        GraphClient client = client(owner.tenant());
        Abandonment abandonment = new Abandonment();
        return OneDriveTarget.of(owner.user(), client, budget.drive(owner, client, signIn, abandonment), abandonment);
    }

    /**
     * What speaks to one mailbox.
     *
     * @param roles the permissions that were granted
     */
    private record Mailbox(GraphClient client, BudgetedCalls calls, Abandonment abandonment, Set<String> roles) {}

    private Mailbox mailbox(MicrosoftAddress address) throws ConnectorException, InterruptedException {
        AppSignIn signIn = signIn(address.tenant());
        AppToken token = signIn.token();
        GraphClient client = client(address.tenant());
        Abandonment abandonment = new Abandonment();
        return new Mailbox(client, budget.mailbox(address, client, signIn, abandonment), abandonment, token.roles());
    }

    @Override
    public void test(MicrosoftAddress address, Consumer<ConnectionStep> steps) throws InterruptedException {
        new ConnectionTrial(this, address, steps).run();
    }

    /** The people and groups of a tenant. */
    public TenantDirectory directory(TenantAddress address) throws ConnectorException {
        GraphClient client = client(address);
        return new TenantDirectory(budget.directory(address, client, signIn(address)), new DirectoryRequests(client));
    }

    /**
     * Whose OneDrive there is.
     *
     * @param users ids
     * @param longest after so long those that are left are not asked
     */
    public Map<String, DriveStanding> drives(TenantAddress address, List<String> users, Duration longest)
            throws ConnectorException, InterruptedException {
        GraphClient client = client(address);
        AppSignIn signIn = signIn(address);
        Abandonment abandonment = new Abandonment();
        return new DriveLookup(new DriveRequests(client),
                user -> budget.drive(new MicrosoftAddress(address, user), client, signIn, abandonment), clock)
                .of(users, longest);
    }

    /** What the application was not granted, and what does not happen for it. */
    public List<PermissionCheck.Missing> missingPermissions(TenantAddress address, PermissionCheck.Purpose purpose)
            throws ConnectorException, InterruptedException {
        return PermissionCheck.missing(signIn(address).token().roles(), purpose);
    }

    /** The same, signed in anew: what was granted a moment ago counts, and what was taken away does not. */
    public List<PermissionCheck.Missing> permissionsMissingNow(TenantAddress address,
            PermissionCheck.Purpose purpose) throws ConnectorException, InterruptedException {
        signIns.remove(address);
        return missingPermissions(address, purpose);
    }

    /** How many requests were sent. */
    public RequestCounts requests() {
        return budget.counts();
    }

    private GraphClient client(TenantAddress address) throws ConnectorException {
        return new GraphClient(address.graph(), connections.client(address));
    }

    private AppSignIn signIn(TenantAddress address) throws ConnectorException {
        AppSignIn known = signIns.get(address);
        if (known != null) {
            return known;
        }
        AppSignIn made = new AppSignIn(address, connections.client(address), clock);
        AppSignIn other = signIns.putIfAbsent(address, made);
        return other == null ? made : other;
    }
}
