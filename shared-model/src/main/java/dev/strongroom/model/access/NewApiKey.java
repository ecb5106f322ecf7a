package dev.strongroom.model.access;

import dev.strongroom.model.task.ServiceKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;

/**
 * A key for a program.
 *
 * @param permissions what it may do, as for users: the services that each permission is for
 * @param days how long it is good
 */
public record NewApiKey(
        @NotBlank(message = "Give the key a name.") @Size(max = 100,
                message = "A name has at most 100 characters.") String name,
        @NotEmpty(message = "Choose what the key may do.") Map<String, Set<ServiceKind>> permissions,
        @Min(value = 1, message = "Choose 1 to 3650 days.") @Max(value = 3650,
                message = "Choose 1 to 3650 days.") int days) {}
