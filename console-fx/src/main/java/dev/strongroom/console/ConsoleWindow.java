package dev.strongroom.console;

import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.agents.AgentState;
import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.agents.OpenAccount;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.client.AgentConnector;
import dev.strongroom.console.connect.ConnectView;
import dev.strongroom.console.connect.ConnectViewModel;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.frame.FrameView;
import dev.strongroom.console.frame.FrameViewModel;
import dev.strongroom.console.navigation.Announcer;
import dev.strongroom.console.navigation.FocusInView;
import dev.strongroom.console.navigation.FocusRing;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.store.SettingsKeeper;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.ThemeChoice;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** What fills the window: the way to an agent while no account is open, else the frame. JavaFX thread only. */
public final class ConsoleWindow implements AutoCloseable {
    /** What the window is made of; tests give other parts than the program. */
    public record Parts(AgentConnector connector, Agents agents, SettingsKeeper settings, Background background,
            ObjectProperty<ThemeChoice> theme, SavePlace savePlace, Wording wording) {}

    private final Parts parts;
    private final StackPane root = new StackPane();
    private final FocusRing ring = new FocusRing();
    private final Subscription subscription;
    private Optional<Screen> shown = Optional.empty();
    private Subscription link = Subscription.EMPTY;

    /** Begins with the way to an agent; at once to the typed address when there is one. */
    public ConsoleWindow(Parts parts, Optional<String> address) {
        this.parts = parts;
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                FocusInView.in(scene);
            }
        });
        this.subscription = parts.agents()
                .open()
                .subscribe(open -> open.ifPresentOrElse(this::showFrame,
                        () -> showConnect(address)));
    }

    /** The node of the scene. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        link.unsubscribe();
        shown.ifPresent(Screen::close);
        parts.agents().close();
    }

    private void showConnect(Optional<String> address) {
        link.unsubscribe();
        var view = new ConnectView(connectModel(), parts.wording());
        show(view);
        view.begin(address);
    }

    /** Leaves the frame for the way into another agent; back leads to the list of agents. */
    private void signInTo(AgentConnection agent) {
        var model = connectModel();
        show(new ConnectView(model, parts.wording()));
        model.meet(agent.known());
    }

    private ConnectViewModel connectModel() {
        return new ConnectViewModel(parts.connector(), parts.agents(), parts.settings(), parts.background());
    }

    private void showFrame(OpenAccount account) {
        var workspace = new Workspace(account, parts.background(), new Navigator(), new Announcer());
        var model = new FrameViewModel(workspace, parts.agents(), parts.theme(), this::signInTo);
        show(new FrameView(model, parts.wording(), new Screens(workspace, parts.agents(), parts.settings(),
                parts.theme(), parts.savePlace(), parts.wording())));
        link.unsubscribe();
        link = account.feed().link().subscribe(kind -> {
            if (kind == AgentState.Kind.SIGNED_OUT) {
                parts.agents().ended(account.agent());
            }
        });
    }

    private void show(Screen next) {
        shown.ifPresent(Screen::close);
        shown = Optional.of(next);
        root.getChildren().setAll(next.root(), ring);
    }
}
