package dev.strongroom.model.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /api/v1/accounts/{account}/removal}. Never logged; {@code toString} hides the password.
 *
 * @param consent the account's name, typed, to show that it is meant
 */
public record AccountRemoval(
        @NotEmpty(message = "Type the account's name.") @Size(max = 100,
                message = "Type the account's name.") String consent,
        @NotEmpty(message = "Give your password.") @Size(max = 1000,
                message = "A password has at most 1000 characters.") String password) {
    @Override
    public String toString() {
        return "AccountRemoval[***]";
    }
}
