package dev.strongroom.console.background;

import dev.strongroom.console.client.ClientException;

/** A call to an agent or a disk, which may block. */
@FunctionalInterface
public interface Call<T> {
    T call() throws ClientException;
}
