package dev.strongroom.model.storage;

import jakarta.validation.Valid;
import java.util.Optional;

/**
 * {@code PUT /api/v1/accounts/{account}/storage-targets/{target}/sign-in}: new credentials in the place of those that are kept.
 *
 * @param options those that are kept when left out
 */
public record StorageSignIn(Optional<@Valid StorageOptions> options, @Valid StorageCredentials credentials) {}
