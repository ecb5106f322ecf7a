package dev.strongroom.console.store;

import java.io.IOException;

/** Keeps the settings. Blocks; not for the JavaFX thread once the window is open. */
public interface SettingsStore {
    /** What was saved last; the first settings when nothing was. */
    ConsoleSettings load() throws IOException;

    /** Replaces what was saved, all of it or nothing. */
    void save(ConsoleSettings settings) throws IOException;
}
