package dev.strongroom.vault.store.target;

import java.util.List;

/**
 * Whether a place is fit to hold vaults, and what it can do for them.
 *
 * @param tried in this order; nothing more when not even writing worked
 * @param findings empty when it is fit
 * @param conditionalPut whether it refuses by itself to overwrite, also when two machines write at once
 * @param versions whether it keeps what is deleted
 * @param objectLock whether it holds objects against everybody, which was tried
 */
public record TargetReport(List<TargetStep> tried, List<TargetFinding> findings, boolean conditionalPut,
        boolean versions, boolean objectLock) {
    public TargetReport {
        tried = List.copyOf(tried);
        findings = List.copyOf(findings);
    }

    /** Whether it is fit. */
    public boolean fit() {
        return findings.isEmpty();
    }
}
