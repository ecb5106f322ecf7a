package dev.strongroom.service.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that works on a vault, whose commands are called what restic calls them.
 *
 * @param name of its files in a benchmark
 * @param words what its command lines begin with
 */
record Program(String name, List<String> words, Kind kind, Path password) {
    /** How its command lines go on. */
    enum Kind {
        STRONGROOM, RESTIC
    }

    Program {
        words = List.copyOf(words);
    }

    static Program strongroom(Scripts scripts, Path password) {
        return new Program("strongroom", scripts.strongroom("vault"), Kind.STRONGROOM, password);
    }

    /** @param executable its path, or its name on the PATH */
    static Program restic(String executable, Path password) {
        return new Program("restic-" + Integer.toHexString(executable.hashCode()), List.of(executable), Kind.RESTIC,
                password);
    }

    /** The whole command line of a command on a vault. */
    List<String> command(Path vault, String command, String... arguments) {
        List<String> line = new ArrayList<>(words);
        line.addAll(switch (kind) {
            case STRONGROOM -> List.of(command, vault.toString(), "--password-file", password.toString());
            case RESTIC -> List.of("-q", "--no-cache", "-r", vault.toString(), "--password-file", password.toString(),
                    command);
        });
        line.addAll(List.of(arguments));
        return line;
    }

    /** Restores the newest snapshot. */
    List<String> restore(Path vault, Path target) {
        return switch (kind) {
            case STRONGROOM -> command(vault, "restore", "--target", target.toString());
            case RESTIC -> command(vault, "restore", "latest", "--target", target.toString());
        };
    }

    /** Takes out all that no snapshot needs, at once. */
    List<String> prune(Path vault) {
        return switch (kind) {
            case STRONGROOM -> command(vault, "prune", "--max-unused", "0", "--grace-hours", "0");
            case RESTIC -> command(vault, "prune", "--max-unused", "0");
        };
    }
}
