package dev.strongroom.service.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how much space is free. */
@FunctionalInterface
public interface FreeSpace {
    /** Bytes that this process may still write where the path lies. */
    long bytesFor(Path path) throws IOException;

    /** What the file system says. */
    FreeSpace OF_FILE_SYSTEM = path -> Files.getFileStore(path).getUsableSpace();
}
