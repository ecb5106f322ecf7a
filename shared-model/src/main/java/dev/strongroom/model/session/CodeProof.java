package dev.strongroom.model.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST /api/v1/me/second-factor/confirmations}. Never logged; {@code toString} hides the code. */
public record CodeProof(@NotBlank(message = "Give the code that the app shows.") @Size(max = 40,
        message = "A code has at most 40 characters.") String code) {
    @Override
    public String toString() {
        return "CodeProof[***]";
    }
}
