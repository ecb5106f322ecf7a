package dev.strongroom.console.background;

import dev.strongroom.console.client.ClientException;

/** How a call ended. */
public sealed interface Answer<T> {
    /** It worked. */
    record Value<T>(T value) implements Answer<T> {}

    /** It did not, and why. */
    record Failure<T>(ClientException problem) implements Answer<T> {}
}
