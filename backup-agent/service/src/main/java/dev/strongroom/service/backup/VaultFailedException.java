package dev.strongroom.service.backup;

import dev.strongroom.vault.VaultException;
import java.io.IOException;

/** Carries a vault's failure through a connector, which stops reading and passes it on. */
final class VaultFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final VaultException failure;

    VaultFailedException(VaultException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    VaultException failure() {
        return failure;
    }
}
