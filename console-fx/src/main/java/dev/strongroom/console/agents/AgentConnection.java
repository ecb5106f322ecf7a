package dev.strongroom.console.agents;

import dev.strongroom.console.client.AgentClient;
import dev.strongroom.console.store.KnownAgent;
import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.account.UserView;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** An agent that is known, and the session with it while there is one. JavaFX thread only. */
public final class AgentConnection {
    /** Who is signed in, with which client, and what they may open. */
    public record Session(AgentClient client, UserView user, List<AccountView> accounts) {}

    private final KnownAgent known;
    private final Optional<Session> session;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<AgentState> state;

    AgentConnection(KnownAgent known, Optional<Session> session, Clock clock) {
        this.known = known;
        this.session = session;
        this.clock = clock;
        var kind = session.isPresent() ? AgentState.Kind.ONLINE : AgentState.Kind.SIGNED_OUT;
        this.state = new ReadOnlyObjectWrapper<>(new AgentState(kind, clock.instant()));
    }

    /** What is remembered of it. */
    public KnownAgent known() {
        return known;
    }

    /** The session, while somebody is signed in. */
    public Optional<Session> session() {
        return session;
    }

    /** Whether it can be used. */
    public ReadOnlyObjectProperty<AgentState> state() {
        return state.getReadOnlyProperty();
    }

    void turn(AgentState.Kind kind) {
        if (state.get().kind() != kind) {
            state.set(new AgentState(kind, clock.instant()));
        }
    }
}
