package dev.strongroom.service.audit;

import java.util.Optional;

/**
 * Whether a chain of the audit is whole.
 *
 * @param chain the account's id, or {@code agent} for what belongs to none
 * @param lastHash of its last entry; noted elsewhere it proves later that the chain was not made anew
 * @param problem what is wrong, for people
 */
public record ChainVerdict(String chain, long entries, String lastHash, Optional<String> problem) {}
