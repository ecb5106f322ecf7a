package dev.strongroom.simulator.microsoft.mailbox;

import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.http.Route;
import java.util.ArrayList;
import java.util.List;

/** Collects the routes below {@code users/{user}}, whose handlers get the mailbox. */
public final class MailboxRoutes {
    /** Makes the answer from a mailbox whose lock is held. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Mailbox mailbox, Call call);
    }

    private final Mailboxes mailboxes;
    private final List<Route> routes = new ArrayList<>();

    public MailboxRoutes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /**
     * Adds a route.
     *
     * @param template below {@code users/{user}/}
     */
    public MailboxRoutes add(String method, String template, ResourceType type, Handler handler) {
        routes.add(new Route(method, "users/{user}/" + template, type,
                call -> handler.handle(mailboxes.get(call.argument("user")), call)));
        return this;
    }

    public List<Route> list() {
        return List.copyOf(routes);
    }
}
