package dev.strongroom.model.microsoft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** {@code POST /api/v1/accounts/{account}/tasks/{task}/microsoft/users}: what these have is to be backed up too. */
public record ChosenUsers(
        @NotEmpty(message = "Choose at least one.") List<@Valid ChosenUser> users) {
    public ChosenUsers {
        users = List.copyOf(users);
    }
}
