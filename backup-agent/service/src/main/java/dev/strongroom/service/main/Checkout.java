package dev.strongroom.service.main;

import dev.strongroom.service.cli.CommandFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checkout that this program runs from, whose launcher starts the other programs.
 *
 * @param home empty when the program was not started by the launcher
 * @param display whether somebody can see a window
 */
record Checkout(Optional<Path> home, boolean display) {
    /** As the launcher and the desktop say. */
    static Checkout of(Map<String, String> environment) {
        boolean windows = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")
                || !System.getProperty("os.name").startsWith("Linux");
        return new Checkout(Optional.ofNullable(environment.get("STRONGROOM_HOME")).map(Path::of), windows);
    }

    /** The command that starts simulated providers. */
    List<String> simulator() {
        return List.of(launcher(), "simulator");
    }

    /** The command that opens the console; empty where nobody would see it. */
    Optional<List<String>> console() {
        return display ? Optional.of(List.of(launcher(), "console")) : Optional.empty();
    }

    private String launcher() {
        return home
                .orElseThrow(() -> new CommandFailedException("no-checkout",
                        "Run this with ./strongroom from a checkout: it starts other programs from there."))
                .resolve("strongroom")
                .toString();
    }
}
