package dev.strongroom.console.frame;

import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.agents.AgentState;
import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.agents.OpenAccount;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Section;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.theme.ThemeChoice;
import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.job.JobView;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;

/** What the frame shows and does beside the screen in it. */
public final class FrameViewModel {
    private final Workspace workspace;
    private final Agents agents;
    private final ObjectProperty<ThemeChoice> theme;
    private final Consumer<AgentConnection> signIn;

    /** Calls {@code signIn} to show the way into an agent where nobody is signed in. */
    public FrameViewModel(Workspace workspace, Agents agents, ObjectProperty<ThemeChoice> theme,
            Consumer<AgentConnection> signIn) {
        this.workspace = workspace;
        this.agents = agents;
        this.theme = theme;
        this.signIn = signIn;
    }

    Workspace workspace() {
        return workspace;
    }

    Navigator navigator() {
        return workspace.navigator();
    }

    OpenAccount account() {
        return workspace.account();
    }

    ObservableList<AgentConnection> agents() {
        return agents.all();
    }

    ObservableList<JobView> running() {
        return account().feed().running();
    }

    ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    String userName() {
        return account().agent().session().map(session -> session.user().name()).orElse("");
    }

    List<AccountView> accounts() {
        return account().agent().session().map(AgentConnection.Session::accounts).orElse(List.of());
    }

    void go(Section section) {
        navigator().go(section.place());
    }

    /** Opens an agent: its first account, or the way in. */
    void open(AgentConnection agent) {
        if (agent.state().get().kind() == AgentState.Kind.SIGNED_OUT) {
            signIn.accept(agent);
        } else {
            agent.session()
                    .ifPresent(session -> session.accounts()
                            .stream()
                            .findFirst()
                            .ifPresent(first -> agents.open(agent, first)));
        }
    }

    void open(AccountView account) {
        agents.open(account().agent(), account);
    }

    void signOut() {
        agents.signOut(account().agent());
    }

    /** How much of what runs is done, 0 to 1; negative when nothing is known. */
    double runningPart() {
        return running().stream()
                .filter(job -> job.progress().totalItems().filter(total -> total > 0).isPresent())
                .mapToDouble(job -> (double) job.progress().items() / job.progress().totalItems().orElseThrow())
                .average()
                .orElse(-1);
    }
}
