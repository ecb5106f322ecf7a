package dev.strongroom.model.microsoft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A tenant and the application that reads it, as a task's settings name them.
 *
 * @param tenant the directory's id or one of its domains
 * @param clientId the application's id
 * @param loginUrl of a national cloud's login; empty for the worldwide one
 * @param graphUrl of a national cloud's Microsoft Graph with its version; empty for the worldwide one
 * @param certificateAuthority PEM of a private certificate authority to trust besides the system's
 */
public record MicrosoftTenant(
        @NotBlank(message = "Give the tenant's id or one of its domains.") @Size(max = 253,
                message = "A tenant's name has at most 253 characters.") String tenant,
        @NotBlank(message = "Give the application's (client) id.") @Size(max = 100,
                message = "A client id has at most 100 characters.") String clientId,
        Optional<String> loginUrl, Optional<String> graphUrl, Optional<String> certificateAuthority) {}
