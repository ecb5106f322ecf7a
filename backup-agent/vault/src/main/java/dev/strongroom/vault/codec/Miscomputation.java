package dev.strongroom.vault.codec;

import dev.strongroom.vault.DamagedVaultException;

/** The failure for what was encoded and does not decode to the same. */
public final class Miscomputation {
    private static final String MESSAGE = "What was about to be stored did not decode to what it was made of, and was "
            + "not stored. The memory of this machine may be faulty.";

    private Miscomputation() {}

    /** It decoded to something else. */
    public static DamagedVaultException found() {
        return new DamagedVaultException(MESSAGE);
    }

    /** It did not decode. */
    public static DamagedVaultException found(Exception cause) {
        return new DamagedVaultException(MESSAGE, cause);
    }
}
