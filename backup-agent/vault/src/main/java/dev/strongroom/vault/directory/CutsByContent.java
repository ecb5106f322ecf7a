package dev.strongroom.vault.directory;

import dev.strongroom.vault.blob.CutPoints;
import dev.strongroom.vault.blob.NoCuts;

/** Chooses where a file is cut by how it begins. Thread-safe. */
@FunctionalInterface
public interface CutsByContent {
    /** Every file as restic cuts it. */
    CutsByContent NONE = (bytes, length) -> new NoCuts();

    /**
     * The cut points for one file.
     *
     * @param bytes hold the first {@code length} bytes of the file, at least 4 KiB of a longer one
     */
    CutPoints of(byte[] bytes, int length);
}
