package dev.strongroom.service.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much is stored below a directory. */
final class Sizes {
    private Sizes() {}

    /** The sum of all files' sizes, in MiB. */
    static double megabytes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / 1048576.0;
        }
    }
}
