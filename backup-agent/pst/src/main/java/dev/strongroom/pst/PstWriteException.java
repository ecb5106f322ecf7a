package dev.strongroom.pst;

import java.io.IOException;
import java.nio.file.Path;

/** The disk took no more of a file: it is full, or it failed. Nothing stands under the file's name. */
public final class PstWriteException extends PstException {
    private static final long serialVersionUID = 1L;

    /** What the disk said while this file was written. */
    public PstWriteException(Path file, IOException cause) {
        super("The file " + file + " could not be written (" + cause.getMessage()
                + "). Make room on its disk, or choose another directory, and export again.", cause);
    }

    @Override
    public String code() {
        return "pst-not-written";
    }
}
