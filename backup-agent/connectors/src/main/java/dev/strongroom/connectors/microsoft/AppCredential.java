package dev.strongroom.connectors.microsoft;

/** With what an application proves who it is. */
public sealed interface AppCredential {
    /**
     * A client secret.
     *
     * @param value hidden by {@code toString}
     */
    record Secret(String value) implements AppCredential {
        @Override
        public String toString() {
            return "Secret[…]";
        }
    }

    /**
     * A key whose certificate was uploaded to the app registration.
     *
     * @param key PEM of an RSA key, PKCS#8 (RFC 5958) and not encrypted; hidden by {@code toString}
     * @param certificate PEM of the certificate (RFC 7468)
     */
    record Certificate(String key, String certificate) implements AppCredential {
        @Override
        public String toString() {
            return "Certificate[…]";
        }
    }
}
