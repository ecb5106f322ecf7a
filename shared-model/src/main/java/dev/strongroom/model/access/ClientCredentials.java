package dev.strongroom.model.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST /api/v1/api-tokens}. Never logged; {@code toString} hides the secret. */
public record ClientCredentials(
        @NotBlank(message = "Give the client id.") @Size(max = 100, message = "This is no client id.") String clientId,
        @NotBlank(message = "Give the client secret.") @Size(max = 200,
                message = "This is no client secret.") String clientSecret) {
    @Override
    public String toString() {
        return "ClientCredentials[clientId=" + clientId + "]";
    }
}
