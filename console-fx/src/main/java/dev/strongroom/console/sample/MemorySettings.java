package dev.strongroom.console.sample;

import dev.strongroom.console.store.ConsoleSettings;
import dev.strongroom.console.store.SettingsStore;
import java.util.concurrent.atomic.AtomicReference;

/** Settings that end with the process. */
public final class MemorySettings implements SettingsStore {
    private final AtomicReference<ConsoleSettings> saved = new AtomicReference<>(ConsoleSettings.FIRST);

    @Override
    public ConsoleSettings load() {
        return saved.get();
    }

    @Override
    public void save(ConsoleSettings settings) {
        saved.set(settings);
    }
}
