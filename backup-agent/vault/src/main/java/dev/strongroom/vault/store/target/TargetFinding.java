package dev.strongroom.vault.store.target;

/**
 * What keeps a place from holding vaults.
 *
 * @param code stable: {@code access-refused}, {@code place-missing}, {@code no-space}, {@code untrusted} for a
 *     server's certificate, {@code proxy-refused}, {@code proxy-unreachable}, {@code unreachable} for what else
 *     the store answered, {@code broken-promise} for a success that was none
 * @param message a sentence for the customer that says what to do
 */
public record TargetFinding(TargetStep step, String code, String message) {}
