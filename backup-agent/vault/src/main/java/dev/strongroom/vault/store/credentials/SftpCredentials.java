package dev.strongroom.vault.store.credentials;

import java.util.Optional;

/**
 * Who asks an SSH server, and which one it must be. A host key is written as in a file of known hosts:
 * {@code ssh-ed25519 AAAA…}.
 */
public sealed interface SftpCredentials extends StoreCredentials {
    /** The server's key; a server that has another is refused. */
    String hostKey();

    /** A user's password. */
    record Password(String user, StoreSecret password, String hostKey) implements SftpCredentials {}

    /** A user's private key in OpenSSH's or PEM form. */
    record PrivateKey(String user, StoreSecret key, Optional<StoreSecret> passphrase, String hostKey)
            implements
                SftpCredentials {}
}
