package dev.strongroom.console.agents;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.store.KnownAgent;
import dev.strongroom.model.account.AccountView;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The known agents, the sessions with them, and the one account that is open. JavaFX thread only. */
public final class Agents implements AutoCloseable {
    private final Background background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<AgentConnection> all = FXCollections.observableArrayList();
    /** One for all: a view of its own would be collected with whoever listens to it. */
    private final ObservableList<AgentConnection> allView = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<Optional<OpenAccount>> open = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** With what was remembered; nobody is signed in. */
    public Agents(List<KnownAgent> known, Background background, Executor window, Clock clock) {
        this.background = background;
        this.window = window;
        this.clock = clock;
        known.forEach(agent -> all.add(new AgentConnection(agent, Optional.empty(), clock)));
    }

    /** All known agents in the order they were met. */
    public ObservableList<AgentConnection> all() {
        return allView;
    }

    /** What the screens show; empty while nobody is signed in. */
    public ReadOnlyObjectProperty<Optional<OpenAccount>> open() {
        return open.getReadOnlyProperty();
    }

    /** Takes in a fresh session and opens the first account of it. */
    public void signedIn(KnownAgent known, AgentConnection.Session session) {
        var connection = new AgentConnection(known, Optional.of(session), clock);
        put(connection);
        session.accounts().stream().findFirst().ifPresent(account -> open(connection, account));
    }

    /** Opens an account of an agent where somebody is signed in. */
    public void open(AgentConnection connection, AccountView account) {
        connection.session().ifPresent(session -> {
            closeFeed();
            var client = session.client().account(account.id());
            var feed = new LiveFeed(client, background, window);
            feed.link().subscribe(connection::turn);
            open.set(Optional.of(new OpenAccount(connection, account, client, feed)));
        });
    }

    /** Ends the session with an agent; the agent is told if it answers. */
    public void signOut(AgentConnection connection) {
        leave(connection);
        connection.session().ifPresent(session -> background.run(() -> {
            try (var client = session.client()) {
                client.signOut();
                return true;
            }
        }, (Answer<Boolean> _) -> {
            // The token is forgotten here in any case; an agent that did not hear of it lets it expire.
        }));
    }

    /** For a session that the agent has ended. */
    public void ended(AgentConnection connection) {
        leave(connection);
        connection.session().ifPresent(session -> session.client().close());
    }

    /** Forgets an agent altogether. */
    public void forget(AgentAddress address) {
        all.stream().filter(agent -> agent.known().address().equals(address)).findFirst().ifPresent(agent -> {
            signOut(agent);
            all.removeIf(known -> known.known().address().equals(address));
        });
    }

    @Override
    public void close() {
        closeFeed();
        all.forEach(agent -> agent.session().ifPresent(session -> session.client().close()));
    }

    private void leave(AgentConnection connection) {
        if (open.get().map(OpenAccount::agent).filter(connection::equals).isPresent()) {
            closeFeed();
            open.set(Optional.empty());
        }
        put(new AgentConnection(connection.known(), Optional.empty(), clock));
    }

    private void put(AgentConnection connection) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).known().address().equals(connection.known().address())) {
                all.set(i, connection);
                return;
            }
        }
        all.add(connection);
    }

    private void closeFeed() {
        open.get().ifPresent(account -> account.feed().close());
    }
}
