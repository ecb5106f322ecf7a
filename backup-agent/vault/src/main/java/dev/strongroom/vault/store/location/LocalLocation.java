package dev.strongroom.vault.store.location;

import java.nio.file.Path;

/** A directory of this machine, made absolute. */
public record LocalLocation(Path directory) implements StoreLocation {
    public LocalLocation {
        directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public LocalLocation within(String name) {
        return new LocalLocation(directory.resolve(name));
    }

    @Override
    public LocalLocation beside(String ending) {
        return new LocalLocation(directory.getFileName() == null
                ? directory.resolve("vault" + ending)
                : directory.resolveSibling(directory.getFileName() + ending));
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
