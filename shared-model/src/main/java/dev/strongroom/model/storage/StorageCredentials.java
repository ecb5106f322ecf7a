package dev.strongroom.model.storage;

import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Who asks a storage. Goes to the agent only; no answer ever carries it back.
 *
 * @param user the access key's id of S3, the account's name of Azure, the user of SFTP; else empty
 * @param secret the secret itself; empty for {@link Method#MACHINE}; hidden by {@code toString}
 * @param passphrase of a private key; hidden by {@code toString}
 * @param proxyPassword of the user of {@link StorageOptions#proxy}; hidden by {@code toString}
 */
public record StorageCredentials(Method method,
        @Size(max = 320, message = "A user or account has at most 320 characters.") String user,
        @Size(max = 32_000, message = "A secret has at most 32,000 characters.") String secret,
        Optional<@Size(max = 1000, message = "A passphrase has at most 1000 characters.") String> passphrase,
        Optional<@Size(max = 1000, message = "A password has at most 1000 characters.") String> proxyPassword) {
    /** What the agent's machine has. */
    public static final StorageCredentials OF_MACHINE =
            new StorageCredentials(Method.MACHINE, "", "", Optional.empty(), Optional.empty());

    /** What the secret is. */
    public enum Method {
        /** None: the agent's machine has a role, an identity, environment variables or SSH keys of its own. */
        MACHINE,
        /** S3: the secret access key. */
        KEYS,
        /** Azure: a key of the account. */
        ACCOUNT_KEY,
        /** Azure: a shared access signature. */
        SHARED_ACCESS,
        /** Azure: a connection string, which names the account, too. */
        CONNECTION_STRING,
        /** Google: the JSON key of a service account. */
        SERVICE_ACCOUNT,
        /** SFTP: the user's password. */
        PASSWORD,
        /** SFTP: the user's private key, in OpenSSH's or PEM form. */
        PRIVATE_KEY
    }

    @Override
    public String toString() {
        return "StorageCredentials[method=" + method + ", user=" + user
                + ", secret=***, passphrase=***, proxyPassword=***]";
    }
}
