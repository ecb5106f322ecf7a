package dev.strongroom.model.microsoft;

import java.util.Optional;

/**
 * With what an application proves who it is: a client secret, or a key with the certificate that was uploaded to the app
 * registration. Goes to the agent only; no answer ever carries it back.
 *
 * @param secret hidden by {@code toString}
 * @param key PEM of an RSA key, PKCS#8 and not encrypted; hidden by {@code toString}
 * @param certificate PEM
 */
public record MicrosoftCredential(Optional<String> secret, Optional<String> key, Optional<String> certificate) {
    /** A client secret. */
    public static MicrosoftCredential ofSecret(String secret) {
        return new MicrosoftCredential(Optional.of(secret), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "MicrosoftCredential[***]";
    }
}
