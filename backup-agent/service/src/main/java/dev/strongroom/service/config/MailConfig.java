package dev.strongroom.service.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The mail server that the agent's e-mails go out by.
 *
 * @param port 1 to 65535; what the protection usually has when it is not given
 * @param user empty for a server without sign-in
 * @param passwordFile a file that holds the password alone; trailing line breaks are not part of it
 * @param from the address that e-mails come from
 */
public record MailConfig(String host, Optional<Integer> port, Protection protection, String user,
        Optional<Path> passwordFile,
        String from) {
    /** How the way to the server is protected. */
    public enum Protection {
        /** TLS from the first byte. */
        TLS(465),
        /** Plain, then TLS before anything is said; refused when the server can't. */
        STARTTLS(587),
        /** None: for a server on this machine alone. */
        NONE(25);

        private final int port;

        Protection(int port) {
            this.port = port;
        }
    }

    public MailConfig {
        if (host == null || host.isBlank() || from == null || from.indexOf('@') < 1 || from.contains("\n")) {
            throw StartRefusedException.config("\"mail\" needs a \"host\" and an address \"from\".");
        }
        port = port == null ? Optional.empty() : port;
        if (port.filter(number -> number < 1 || number > 65_535).isPresent()) {
            throw StartRefusedException.config("\"mail.port\" must be 1 to 65535.");
        }
        protection = protection == null ? Protection.TLS : protection;
        user = user == null ? "" : user;
        passwordFile = passwordFile == null ? Optional.empty() : passwordFile;
        if (protection == Protection.NONE && !host.equals("localhost") && !host.startsWith("127.")) {
            throw StartRefusedException.config("\"mail.protection\" NONE is for a server on this machine alone.");
        }
    }

    /** The port to connect to. */
    public int portNumber() {
        return port.orElse(protection.port);
    }
}
