package dev.strongroom.vault.store;

/** The kinds of files of a restic repository (doc/design.rst, "Repository Layout"), with their directories. */
public enum ObjectKind {
    CONFIG("config"), KEY("keys"), LOCK("locks"), SNAPSHOT("snapshots"), INDEX("index"), PACK("data");

    private final String directory;

    ObjectKind(String directory) {
        this.directory = directory;
    }

    /** The directory's name; for {@link #CONFIG} the name of the one file. */
    public String directory() {
        return directory;
    }
}
