package dev.strongroom.service.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a person watches standard error. */
final class Terminal {
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean watchesStandardError() {
        try {
            if (Files.isSymbolicLink(STDERR)) {
                Path device = Files.readSymbolicLink(STDERR);
                return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
            }
        } catch (IOException hidden) {
            return false;
        }
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
