package dev.strongroom.model.task;

import java.util.Optional;

/**
 * An IMAP server as a task's settings name it.
 *
 * @param port 1 to 65535
 * @param certificateAuthority PEM of a private certificate authority to trust besides the system's, or of the server's
 *            own certificate
 * @param connections how many connections to one mailbox at the most, 1 to 32
 */
public record ImapServer(String host, int port, ImapSecurity security, Optional<String> certificateAuthority,
        int connections) {}
