package dev.strongroom.model.storage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An HTTP proxy on the way to a storage. Its password goes with {@link StorageCredentials}.
 *
 * @param port 1 to 65535
 * @param user empty for a proxy without sign-in
 */
public record StorageProxy(
        @NotBlank(message = "Name the proxy's host.") @Size(max = 253,
                message = "A host name has at most 253 characters.") String host,
        @Min(value = 1, message = "Choose a port from 1 to 65535.") @Max(value = 65535,
                message = "Choose a port from 1 to 65535.") int port,
        @Size(max = 320, message = "A user has at most 320 characters.") String user) {}
