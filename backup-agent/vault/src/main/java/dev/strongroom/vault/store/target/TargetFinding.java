package dev.strongroom.vault.store.target;

/**
 * What keeps a place from holding vaults.
 *
 * @param message a sentence for the customer that says what to do
 */
public record TargetFinding(TargetStep step, String message) {}
