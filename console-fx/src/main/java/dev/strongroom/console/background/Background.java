package dev.strongroom.console.background;

import java.util.function.Consumer;

/** Runs what blocks away from the JavaFX thread and delivers the answer on it. Called on the JavaFX thread only. */
public interface Background {
    /** Runs the call; {@code then} gets its answer unless it was forgotten meanwhile. */
    <T> Pending run(Call<T> call, Consumer<Answer<T>> then);
}
