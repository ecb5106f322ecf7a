package dev.strongroom.service.security;

import java.util.List;
import java.util.Optional;

/** Users' second factors and recovery codes; threads and errors as for {@link UserDirectory}. */
public interface SecondFactorTable {
    Optional<StoredSecondFactor> find(String userId);

    /** Keeps a pending one in the place of whatever was there. */
    void begin(String userId, byte[] sealed);

    /** Asks for it from now on, with these recovery codes. */
    void activate(String userId, List<String> recoveryHashes);

    /**
     * Takes the code of a step.
     *
     * @return false when the code of this or of a later step was taken before
     */
    boolean take(String userId, long step);

    /** Takes a recovery code; false when the user has none of this hash, or no longer. */
    boolean takeRecovery(String userId, String hash);

    /** How many recovery codes the user has left. */
    int recoveryCodes(String userId);

    /** Puts other recovery codes in the place of all that the user has. */
    void replaceRecovery(String userId, List<String> hashes);

    /** Forgets the second factor and the recovery codes. */
    void remove(String userId);
}
