package dev.strongroom.simulator.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.strongroom.simulator.microsoft.calendar.CalendarRoutes;
import dev.strongroom.simulator.microsoft.calendar.EventAttachments;
import dev.strongroom.simulator.microsoft.contacts.ContactRoutes;
import dev.strongroom.simulator.microsoft.control.Control;
import dev.strongroom.simulator.microsoft.control.TimeMachine;
import dev.strongroom.simulator.microsoft.directory.DirectoryRoutes;
import dev.strongroom.simulator.microsoft.drive.Bandwidth;
import dev.strongroom.simulator.microsoft.drive.Downloads;
import dev.strongroom.simulator.microsoft.drive.DriveRoutes;
import dev.strongroom.simulator.microsoft.drive.DriveUploads;
import dev.strongroom.simulator.microsoft.exchange.ExchangeRoutes;
import dev.strongroom.simulator.microsoft.exchange.ImportSessions;
import dev.strongroom.simulator.microsoft.faults.Coverage;
import dev.strongroom.simulator.microsoft.faults.FaultPlan;
import dev.strongroom.simulator.microsoft.http.HttpFront;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Route;
import dev.strongroom.simulator.microsoft.http.Router;
import dev.strongroom.simulator.microsoft.http.Service;
import dev.strongroom.simulator.microsoft.limits.Throttle;
import dev.strongroom.simulator.microsoft.login.Login;
import dev.strongroom.simulator.microsoft.mail.AttachmentRoutes;
import dev.strongroom.simulator.microsoft.mail.FolderRoutes;
import dev.strongroom.simulator.microsoft.mail.MessageAttachments;
import dev.strongroom.simulator.microsoft.mail.MessageRoutes;
import dev.strongroom.simulator.microsoft.mail.MessageWrites;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.SettingsRoutes;
import dev.strongroom.simulator.microsoft.notes.NoteRoutes;
import dev.strongroom.simulator.microsoft.odata.Batch;
import dev.strongroom.simulator.microsoft.odata.Delta;
import dev.strongroom.simulator.microsoft.odata.TokenDelta;
import dev.strongroom.simulator.microsoft.site.SiteRoutes;
import dev.strongroom.simulator.microsoft.todo.TodoRoutes;
import dev.strongroom.simulator.microsoft.upload.UploadSessions;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A tenant that answers on loopback: Graph and the login at one address, pre-authenticated URLs at another. */
public final class SimulatedTenant implements AutoCloseable {
    private static final String GRAPH_HOST = "127.0.0.1";
    /** Another host and not another port: clients decide by the host whether a token may go along. */
    private static final String OTHER_HOST = "127.0.0.2";
    private static final int LARGEST_REQUEST = 251 << 20;
    private static final int LARGEST_IMPORT = 512 << 20;

    private final HttpFront graph;
    private final HttpFront other;

    private SimulatedTenant(HttpFront graph, HttpFront other) {
        this.graph = graph;
        this.other = other;
    }

    /**
     * Makes a tenant and answers for it.
     *
     * @param port of Graph; 0 for a free one
     * @param faults orders as the faults file has them
     */
    public static SimulatedTenant start(int port, Profile profile, long seed, Settings settings, JsonNode faults)
            throws IOException {
        AtomicReference<Service> uploads = new AtomicReference<>(request -> {
            throw new IllegalStateException("Not ready yet");
        });
        HttpFront other = HttpFront.start(OTHER_HOST, 0, LARGEST_IMPORT, request -> uploads.get().serve(request));
        try {
            Tenant tenant = new TenantGenerator(profile, seed).generate();
            return new SimulatedTenant(graph(port, tenant, settings, faults, other.origin(), uploads), other);
        } catch (IOException | RuntimeException e) {
            other.close();
            throw e;
        }
    }

    private static HttpFront graph(int port, Tenant tenant, Settings settings, JsonNode orders, String otherOrigin,
            AtomicReference<Service> uploadService) throws IOException {
        InstantSource clock = InstantSource.system();
        Coverage coverage = new Coverage();
        FaultPlan faults = new FaultPlan(coverage);
        faults.order(orders);
        Throttle throttle = new Throttle(settings.limits(), clock);
        Login login = new Login(settings.registration(), settings.tokenLifetime());
        UploadSessions uploads = new UploadSessions(otherOrigin, clock, throttle);
        ImportSessions imports = new ImportSessions(otherOrigin, clock, throttle);
        Downloads downloads = new Downloads(otherOrigin, clock, tenant.drives(),
                new Bandwidth(settings.drives().bandwidth()));
        DriveUploads driveUploads = new DriveUploads(otherOrigin, clock, downloads);
        uploadService.set(new UploadService(Map.of(UploadSessions.PATH,
                new UploadService.Part(ResourceType.UPLOAD_SESSION, uploads::answer), Downloads.PATH,
                new UploadService.Part(ResourceType.DRIVE_DOWNLOAD, downloads::answer), DriveUploads.PATH,
                new UploadService.Part(ResourceType.DRIVE_UPLOAD, driveUploads::answer)),
                new UploadService.Part(ResourceType.IMPORT_SESSION, imports::answer), faults, coverage,
                settings.latency()));
        AtomicReference<Service> self = new AtomicReference<>(uploadService.get());
        List<Route> routes = routes(tenant, settings, uploads, imports);
        TokenDelta delta = new TokenDelta(tenant.clock(), settings.deltaLifetime(), settings.drives().resync());
        routes.addAll(
                new DriveRoutes(tenant.drives(), tenant.directory(), downloads, driveUploads, delta).list());
        routes.addAll(new SiteRoutes(tenant.sites(), tenant.drives(),
                new Delta(tenant.clock(), settings.deltaLifetime(), settings.deltaExpired()), delta).list());
        routes.add(new Route("POST", "$batch", ResourceType.BATCH,
                new Batch(request -> self.get().serve(request))::answer));
        GraphService service = new GraphService(new Router(routes), login, throttle, faults, coverage,
                tenant.mailboxes(), tenant.directory(), settings.latency());
        self.set(service);
        TimeMachine time = new TimeMachine(tenant.clock(),
                tenant.directory(), tenant.mailboxes(), tenant.drives(), tenant.sites(), tenant.seed());
        Control control = new Control(faults, coverage, throttle, login, time::advance, time::edit,
                tenant.drives()::invitations);
        return HttpFront.start(GRAPH_HOST, port, LARGEST_REQUEST, new Entrance(service, login, control));
    }

    private static List<Route> routes(Tenant tenant, Settings settings, UploadSessions uploads,
            ImportSessions imports) {
        Delta delta = new Delta(tenant.clock(), settings.deltaLifetime(), settings.deltaExpired());
        MailboxRoutes mailbox = new MailboxRoutes(tenant.mailboxes());
        new FolderRoutes(delta).add(mailbox);
        new MessageRoutes(delta).add(mailbox);
        new MessageWrites().add(mailbox);
        new AttachmentRoutes(new MessageAttachments(), uploads, ResourceType.ATTACHMENT).add(mailbox,
                "messages/{message}");
        new AttachmentRoutes(new EventAttachments(), uploads, ResourceType.EVENT_ATTACHMENT).add(mailbox,
                "events/{item}");
        new ContactRoutes(delta).add(mailbox);
        new CalendarRoutes(delta).add(mailbox);
        new TodoRoutes(delta).add(mailbox);
        new NoteRoutes().add(mailbox);
        new SettingsRoutes(id -> isShared(tenant, id)).add(mailbox);
        ExchangeRoutes exchange = new ExchangeRoutes(tenant.mailboxes(), imports, delta);
        exchange.add(mailbox);
        List<Route> routes = new ArrayList<>(mailbox.list());
        routes.addAll(exchange.list());
        routes.addAll(new DirectoryRoutes(tenant.directory(), tenant.mailboxes(), delta).list());
        return routes;
    }

    /** Whether nobody signs in to a user's mailbox. */
    private static boolean isShared(Tenant tenant, String userId) {
        synchronized (tenant.directory()) {
            return tenant.directory()
                    .user(userId)
                    .filter(user -> !user.json().path("accountEnabled").asBoolean())
                    .isPresent();
        }
    }

    /** No faults on order. */
    public static JsonNode noFaults() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public int port() {
        return graph.port();
    }

    /** Scheme, host and port of Graph and the login. */
    public String origin() {
        return graph.origin();
    }

    /** Where clients find what, as a line of JSON. */
    public String ready() {
        return JsonNodeFactory.instance.objectNode()
                .put("graph", origin() + "/v1.0")
                .put("login", origin())
                .put("preauthenticated", other.origin())
                .toString();
    }

    @Override
    public void close() {
        graph.close();
        other.close();
    }
}
