package dev.strongroom.model.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * An IMAP server as a task's settings name it.
 *
 * @param port 1 to 65535
 * @param certificateAuthority PEM of a private certificate authority to trust besides the system's, or of the server's
 *            own certificate
 * @param connections how many connections to one mailbox at the most, 1 to 32
 */
public record ImapServer(
        @NotBlank(message = "Name the server's host.") @Size(max = 253,
                message = "A host name has at most 253 characters.") String host,
        @Min(value = 1, message = "Choose a port from 1 to 65535.") @Max(value = 65535,
                message = "Choose a port from 1 to 65535.") int port,
        ImapSecurity security, Optional<String> certificateAuthority,
        @Min(value = 1, message = "Choose 1 to 32 connections.") @Max(value = 32,
                message = "Choose 1 to 32 connections.") int connections) {}
