package dev.strongroom.vault.store;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files of a restic repository (doc/design.rst, "Repository Layout"), with their directories. */
public enum ObjectKind {
    CONFIG("config"), KEY("keys"), LOCK("locks"), SNAPSHOT("snapshots"), INDEX("index"), PACK("data");

    private final String directory;

    ObjectKind(String directory) {
        this.directory = directory;
    }

    /** The kind that lies under a path's first directory, if any does. */
    static Optional<ObjectKind> ofPath(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind != CONFIG && path.startsWith(kind.directory + "/"))
                .findFirst();
    }

    /** What the paths of this kind begin with, also the one of {@link #CONFIG}. */
    public String prefix() {
        return this == CONFIG ? directory : directory + "/";
    }

    /** The directory's name; for {@link #CONFIG} the name of the one file. */
    public String directory() {
        return directory;
    }
}
