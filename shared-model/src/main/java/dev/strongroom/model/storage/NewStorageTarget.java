package dev.strongroom.model.storage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * {@code POST /api/v1/accounts/{account}/storage-targets}.
 *
 * @param location as restic writes it; an absolute path of the agent's machine for the kind LOCAL
 * @param options none when left out
 * @param credentials those of the agent's machine when left out
 */
public record NewStorageTarget(
        @NotBlank(message = "Give the storage target a name.") @Size(max = 100,
                message = "Choose a name of at most 100 characters.") String name,
        StorageKind kind,
        @NotBlank(message = "Say where the vaults are to lie.") @Size(max = 4096,
                message = "A location has at most 4096 characters.") String location,
        Optional<@Valid StorageOptions> options, Optional<@Valid StorageCredentials> credentials) {
    /** A directory of the agent's machine. */
    public static NewStorageTarget directory(String name, String path) {
        return new NewStorageTarget(name, StorageKind.LOCAL, path, Optional.empty(), Optional.empty());
    }
}
