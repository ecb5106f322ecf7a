package dev.strongroom.vault.store.location;

import java.util.Optional;

/**
 * A directory of a machine that is reached by SFTP.
 *
 * @param user empty for the one that the credentials name, or who runs this program
 * @param port 22 by default
 * @param directory absolute, or within the user's home
 */
public record SftpLocation(Optional<String> user, String host, int port, String directory) implements StoreLocation {
    /** Where SSH listens by default. */
    public static final int DEFAULT_PORT = 22;

    public SftpLocation {
        if (directory.length() > 1 && directory.endsWith("/")) {
            directory = directory.substring(0, directory.length() - 1);
        }
    }

    @Override
    public SftpLocation within(String name) {
        String base = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        return new SftpLocation(user, host, port, base + name);
    }

    @Override
    public SftpLocation beside(String ending) {
        return new SftpLocation(user, host, port, directory + ending);
    }

    @Override
    public String toString() {
        String machine = user.map(name -> name + "@").orElse("") + (host.contains(":") ? "[" + host + "]" : host);
        return "sftp://" + machine + (port == DEFAULT_PORT ? "" : ":" + port) + "/" + directory;
    }
}
