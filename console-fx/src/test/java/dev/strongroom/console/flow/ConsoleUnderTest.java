package dev.strongroom.console.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.strongroom.console.ConsoleWindow;
import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.background.VirtualThreads;
import dev.strongroom.console.client.AgentConnector;
import dev.strongroom.console.sample.MemorySettings;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.screenshots.Hand;
import dev.strongroom.console.store.ConsoleSettings;
import dev.strongroom.console.store.SettingsKeeper;
import dev.strongroom.console.text.Formats;
import dev.strongroom.console.text.Texts;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.Appearance;
import dev.strongroom.console.theme.ThemeChoice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The console's real window on any agent, without a display, under the eyes of the watchdog. */
final class ConsoleUnderTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final MemorySettings settings = new MemorySettings();
    private final FxRobot robot = new FxRobot();
    private final VirtualThreads background = new VirtualThreads(Platform::runLater);
    private final Watchdog watchdog;
    private final ConsoleWindow window;
    private final Stage stage;
    private final Scene scene;

    ConsoleUnderTest(AgentConnector connector, Clock clock, ZoneId zone, Path savedFile) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        watchdog = new Watchdog(onWindow(Thread::currentThread));
        var texts = Texts.load(Locale.UK);
        var wording = new Wording(texts, new Formats(texts, zone, clock));
        window = onWindow(() -> {
            var agents = new Agents(settings.load().agents(), background, Platform::runLater, clock);
            var keeper = new SettingsKeeper(ConsoleSettings.FIRST, settings, background);
            return new ConsoleWindow(new ConsoleWindow.Parts(connector, agents, keeper, background,
                    new Appearance(ThemeChoice.LIGHT).choice(), (_, _) -> Optional.of(savedFile), wording),
                    Optional.empty());
        });
        scene = onWindow(() -> {
            var shown = new Scene(window.root(), 1000, 900);
            Appearance.style(shown);
            stage.setScene(shown);
            stage.show();
            return shown;
        });
    }

    /** The robot, for keys. */
    FxRobot robot() {
        return robot;
    }

    /** Does it as soon as it can be done. */
    ConsoleUnderTest act(Consumer<Hand> act) {
        return see(() -> {
            act.accept(new Hand(scene));
            return true;
        });
    }

    /** Connects to the sample agent as somebody whom it knows. */
    ConsoleUnderTest signInToSample() {
        return act(hand -> hand.type("connect-address", "192.168.4.20").press("connect-go"))
                .act(hand -> hand.press("connect-accept"))
                .act(hand -> hand.type("connect-email", "bea.kern@nordwind.example")
                        .type("connect-password", SampleAgent.PASSWORD)
                        .press("connect-sign-in"))
                .see("back-up-task-office");
    }

    /** Waits until it is seen. */
    ConsoleUnderTest see(Callable<Boolean> what) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> onWindow(() -> holds(what)));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "It was not to be seen. The window says: " + onWindow(() -> new Hand(scene).words()),
                    e);
        }
        return this;
    }

    /** Nodes that are not there yet are waited for, too. */
    private static boolean holds(Callable<Boolean> what) throws Exception {
        try {
            return what.call();
        } catch (IllegalStateException | NullPointerException notYet) {
            return false;
        }
    }

    /** Waits until the node is seen. */
    ConsoleUnderTest see(String id) {
        return see(() -> new Hand(scene).sees(id));
    }

    /** Waits until the keyboard speaks to the node. */
    ConsoleUnderTest focused(String id) {
        return see(() -> scene.getFocusOwner() != null && id.equals(scene.getFocusOwner().getId()));
    }

    /** Waits until the label or button has the words. */
    ConsoleUnderTest read(String id, String words) {
        return see(() -> new Hand(scene).text(id).contains(words));
    }

    /** Opens the first message once the list begins with the subject. */
    ConsoleUnderTest openMessage(String subject) {
        return see(() -> new Hand(scene).firstMessage("messages").equals(subject))
                .act(hand -> hand.row("messages", 0))
                .read("preview-subject", subject);
    }

    /** In the wizard that adds a task: adds a mailbox, and goes on once its connection test has passed. */
    ConsoleUnderTest addMailbox(String user, String secret) {
        return act(hand -> hand.type("mailbox-user", user)
                .type("mailbox-secret", secret)
                .press("mailbox-add")
                .press("wizard-next"))
                .see("test-again")
                .act(hand -> hand.press("wizard-next"));
    }

    /** In the same wizard: leaves the schedule as it is, and adds the task with its first backup. */
    ConsoleUnderTest scheduleAndStart() {
        return see("schedule-hour").act(hand -> hand.press("wizard-next"))
                .see("add-start")
                .act(hand -> hand.press("wizard-next"))
                .see("task-back-up");
    }

    Scene scene() {
        return scene;
    }

    @Override
    public void close() throws TimeoutException {
        onWindow(() -> {
            window.close();
            stage.hide();
            return true;
        });
        background.close();
        watchdog.close();
        assertThat(watchdog.complaints()).as("the JavaFX thread was kept waiting").isEmpty();
        FxToolkit.cleanupStages();
    }

    private static <T> T onWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), work);
    }
}
