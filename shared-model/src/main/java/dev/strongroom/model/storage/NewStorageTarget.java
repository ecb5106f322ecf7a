package dev.strongroom.model.storage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /api/v1/accounts/{account}/storage-targets}.
 *
 * @param location an absolute path of the agent's machine for the kind LOCAL
 */
public record NewStorageTarget(
        @NotBlank(message = "Give the storage target a name.") @Size(max = 100,
                message = "Choose a name of at most 100 characters.") String name,
        StorageKind kind,
        @NotBlank(message = "Say where the vaults are to lie.") @Size(max = 4096,
                message = "A location has at most 4096 characters.") String location) {}
