package dev.strongroom.service.config;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the machine gives as defaults.
 *
 * @param dataHome for data that belongs to a user (XDG Base Directory Specification 0.8, section 3)
 * @param configHome for what a user configures
 */
public record Surroundings(String hostName, Path dataHome, Path configHome) {
    /** This process's. */
    public static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        Path home = Path.of(System.getProperty("user.home"));
        return new Surroundings(hostNameOf(environment),
                xdg(environment, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share")),
                xdg(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")));
    }

    /** For what a user's programs keep and can do without. */
    public static Path stateHome(Map<String, String> environment) {
        return xdg(environment, "XDG_STATE_HOME")
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
    }

    private static Optional<Path> xdg(Map<String, String> environment, String variable) {
        // The specification says that a relative path is to be ignored.
        return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    }

    private static String hostNameOf(Map<String, String> environment) {
        // The kernel is asked first: a resolver can take many seconds where the network is not up.
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        try {
            String name = Files.isReadable(kernel)
                    ? Files.readString(kernel).strip()
                    : environment.getOrDefault("COMPUTERNAME", InetAddress.getLocalHost().getHostName());
            return name.isBlank() ? "strongroom" : name;
        } catch (IOException unnamed) {
            return "strongroom";
        }
    }
}
