package dev.strongroom.service.vaults;

import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.vault.VaultException;

/** What a vault's failure is to the callers of use cases. */
public final class VaultProblems {
    private VaultProblems() {}

    /** The same sentence under the same code. */
    public static UnavailableException of(VaultException failure) {
        return new UnavailableException(failure.code(), String.valueOf(failure.getMessage()), failure);
    }
}
