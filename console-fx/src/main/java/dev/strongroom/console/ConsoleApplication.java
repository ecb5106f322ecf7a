package dev.strongroom.console;

import dev.strongroom.console.agents.Agents;
import dev.strongroom.console.background.VirtualThreads;
import dev.strongroom.console.client.http.HttpAgentConnector;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.frame.WindowIcon;
import dev.strongroom.console.store.ConsoleSettings;
import dev.strongroom.console.store.SettingsFile;
import dev.strongroom.console.store.SettingsKeeper;
import dev.strongroom.console.store.SettingsStore;
import dev.strongroom.console.text.Formats;
import dev.strongroom.console.text.Languages;
import dev.strongroom.console.text.Texts;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The composition root of the program. */
public final class ConsoleApplication extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final VirtualThreads background = new VirtualThreads(Platform::runLater);
    private final SettingsStore store = SettingsFile.ofUser(System.getenv(), System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    private ConsoleSettings loaded = ConsoleSettings.FIRST;
    private Optional<ConsoleWindow> window = Optional.empty();

    /** Reads the settings before there is a JavaFX thread to keep waiting. */
    @Override
    public void init() {
        try {
            loaded = store.load();
        } catch (IOException e) {
            System.getLogger(ConsoleApplication.class.getName())
                    .log(System.Logger.Level.WARNING,
                            "The settings can't be read; the console begins without them", e);
        }
        loaded.language()
                .map(chosen -> Languages.of(chosen, Locale.getDefault()))
                .ifPresent(Locale::setDefault);
    }

    @Override
    public void start(Stage stage) {
        var clock = Clock.systemUTC();
        var texts = Texts.load(Locale.getDefault());
        var wording = new Wording(texts, new Formats(texts, ZoneId.systemDefault(), clock));
        var appearance = new Appearance(loaded.theme());
        var settings = new SettingsKeeper(loaded, store, background);
        appearance.choice().subscribe((_, choice) -> settings.change(now -> now.with(choice)));
        var agents = new Agents(loaded.agents(), background, Platform::runLater, clock);
        var opened = new ConsoleWindow(new ConsoleWindow.Parts(new HttpAgentConnector(), agents, settings, background,
                appearance.choice(), SavePlace.dialog(), wording),
                Optional.ofNullable(getParameters().getNamed().get("agent")));
        window = Optional.of(opened);
        var scene = new Scene(opened.root(), WIDTH, HEIGHT);
        Appearance.style(scene);
        stage.setTitle(wording.text("frame.header.brand"));
        stage.getIcons().setAll(WindowIcon.images());
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void stop() {
        window.ifPresent(ConsoleWindow::close);
        background.close();
    }
}
