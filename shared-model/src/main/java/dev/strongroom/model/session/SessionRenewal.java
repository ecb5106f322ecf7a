package dev.strongroom.model.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /api/v1/sessions/renewals}. Never logged; {@code toString} hides it.
 *
 * @param refreshToken good once; when it is given a second time, the whole session ends
 */
public record SessionRenewal(@NotBlank(message = "Give the refresh token.") @Size(max = 200,
        message = "This is not a refresh token.") String refreshToken) {
    @Override
    public String toString() {
        return "SessionRenewal[***]";
    }
}
