package dev.strongroom.console.store;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.client.AgentFailedException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings as the window uses them; changes are saved in the background. JavaFX thread only. */
public final class SettingsKeeper {
    private final SettingsStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<ConsoleSettings> current;
    private final AtomicReference<ConsoleSettings> latest;

    /** Begins with what was loaded. */
    public SettingsKeeper(ConsoleSettings loaded, SettingsStore store, Background background) {
        this.store = store;
        this.background = background;
        this.current = new ReadOnlyObjectWrapper<>(loaded);
        this.latest = new AtomicReference<>(loaded);
    }

    /** What holds now. */
    public ReadOnlyObjectProperty<ConsoleSettings> current() {
        return current.getReadOnlyProperty();
    }

    /** Changes the settings now and saves them soon. */
    public void change(UnaryOperator<ConsoleSettings> change) {
        var changed = change.apply(current.get());
        current.set(changed);
        latest.set(changed);
        background.run(this::saveLatest, (Answer<ConsoleSettings> answer) -> {
            if (answer instanceof Answer.Failure<ConsoleSettings>(var problem)) {
                System.getLogger(SettingsKeeper.class.getName())
                        .log(System.Logger.Level.WARNING,
                                "The settings were not saved", problem);
            }
        });
    }

    /** Saves what holds by then, so that two changes in quick succession can't be saved in the wrong order. */
    private ConsoleSettings saveLatest() throws AgentFailedException {
        synchronized (store) {
            try {
                var settings = latest.get();
                store.save(settings);
                return settings;
            } catch (IOException e) {
                throw new AgentFailedException("settings-not-saved", "The settings could not be saved.", e);
            }
        }
    }
}
