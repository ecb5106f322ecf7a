package dev.strongroom.model.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether an account is to be removed.
 *
 * @param removalAt when it and all keys to its vaults are gone for good; empty when nobody asked for it
 */
public record RemovalView(Optional<Instant> removalAt) {}
