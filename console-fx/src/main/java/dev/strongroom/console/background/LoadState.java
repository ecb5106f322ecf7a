package dev.strongroom.console.background;

import dev.strongroom.console.client.ClientException;
import java.util.Optional;

/** What a screen has of the thing that it shows. */
public sealed interface LoadState<T> {
    /** Nothing yet. */
    record Loading<T>() implements LoadState<T> {}

    /** All of it. */
    record Ready<T>(T value) implements LoadState<T> {}

    /** Nothing, and why. */
    record Failed<T>(ClientException problem) implements LoadState<T> {}

    /** The state after an answer. */
    static <T> LoadState<T> of(Answer<T> answer) {
        return switch (answer) {
            case Answer.Value<T>(var value) -> new Ready<>(value);
            case Answer.Failure<T>(var problem) -> new Failed<>(problem);
        };
    }

    /** What was loaded, if it was. */
    default Optional<T> loaded() {
        return this instanceof Ready<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
