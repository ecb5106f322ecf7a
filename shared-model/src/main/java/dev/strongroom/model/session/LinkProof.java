package dev.strongroom.model.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code of a link that was sent by e-mail. Never logged; {@code toString} hides it. */
public record LinkProof(@NotBlank(message = "Give the code of the e-mail.") @Size(max = 200,
        message = "This is not a code of ours.") String code) {
    @Override
    public String toString() {
        return "LinkProof[***]";
    }
}
