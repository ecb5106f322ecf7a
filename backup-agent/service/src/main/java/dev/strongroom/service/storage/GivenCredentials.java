package dev.strongroom.service.storage;

import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.SftpCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of what a user gave the credentials of a store; {@link InvalidInputException} names the field where something is
 * missing.
 */
final class GivenCredentials {
    private static final String PUBLIC_CLOUD = ".blob.core.windows.net";
    /** Also within a line of a file of known hosts, as ssh-keyscan prints it. */
    private static final Pattern HOST_KEY = Pattern.compile("((?:ssh|ecdsa|sk)-[^\\s,]+\\s+[A-Za-z0-9+/=]{32,})");

    private final StorageOptions options;
    private final StorageCredentials given;

    private GivenCredentials(StorageOptions options, StorageCredentials given) {
        this.options = options;
        this.given = given;
    }

    static StoreCredentials of(StoreLocation location, StorageOptions options, StorageCredentials given) {
        GivenCredentials signIn = new GivenCredentials(options, given);
        return switch (location) {
            case LocalLocation local -> signIn.machine();
            case S3Location s3 -> signIn.s3();
            case AzureLocation azure -> signIn.azure();
            case GoogleLocation google -> signIn.google();
            case SftpLocation sftp -> signIn.sftp(sftp);
        };
    }

    private StoreCredentials machine() {
        if (given.method() != StorageCredentials.Method.MACHINE) {
            throw foreign();
        }
        return new Ambient();
    }

    private StoreCredentials s3() {
        return switch (given.method()) {
            case MACHINE -> new Ambient();
            case KEYS -> new S3Credentials.Keys(user("Give the id of the access key."),
                    secret("Give the secret access key."), Optional.empty());
            default -> throw foreign();
        };
    }

    private StoreCredentials azure() {
        return switch (given.method()) {
            case MACHINE -> given.user().isBlank()
                    ? new Ambient()
                    : new AzureCredentials.ManagedIdentity(Optional.empty(), endpoint());
            case ACCOUNT_KEY -> new AzureCredentials.AccountKey(account(), secret("Give a key of the account."),
                    endpoint());
            case SHARED_ACCESS -> new AzureCredentials.SharedAccess(secret("Give the shared access signature."),
                    endpoint());
            case CONNECTION_STRING -> new AzureCredentials.ConnectionString(secret("Give the connection string."));
            default -> throw foreign();
        };
    }

    private StoreCredentials google() {
        return switch (given.method()) {
            case MACHINE -> new Ambient();
            case SERVICE_ACCOUNT -> new GoogleCredentials.ServiceAccount(
                    secret("Give the JSON key of the service account."));
            default -> throw foreign();
        };
    }

    private StoreCredentials sftp(SftpLocation location) {
        return switch (given.method()) {
            case MACHINE -> new Ambient();
            case PASSWORD -> new SftpCredentials.Password(sftpUser(location), secret("Give the user's password."),
                    hostKey());
            case PRIVATE_KEY -> new SftpCredentials.PrivateKey(sftpUser(location),
                    secret("Give the user's private key."),
                    given.passphrase().filter(text -> !text.isEmpty()).map(StoreSecret::of), hostKey());
            default -> throw foreign();
        };
    }

    private String sftpUser(SftpLocation location) {
        return given.user().isBlank() && location.user().isPresent()
                ? location.user().get()
                : user("Name the user of the other machine.");
    }

    private String account() {
        return user("Name the storage account.");
    }

    private String endpoint() {
        return options.endpoint()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> "https://" + account() + PUBLIC_CLOUD);
    }

    private String hostKey() {
        Matcher key = HOST_KEY.matcher(options.hostKey().orElse(""));
        if (!key.find()) {
            throw new InvalidInputException("options.hostKey", "Give the server's host key, of the form"
                    + " \"ssh-ed25519 AAAA…\". The command ssh-keyscan shows it; compare it on the server itself.");
        }
        return key.group(1);
    }

    private String user(String asked) {
        if (given.user().isBlank()) {
            throw new InvalidInputException("credentials.user", asked);
        }
        return given.user().strip();
    }

    private StoreSecret secret(String asked) {
        if (given.secret().isBlank()) {
            throw new InvalidInputException("credentials.secret", asked);
        }
        return StoreSecret.of(given.secret());
    }

    private static InvalidInputException foreign() {
        return new InvalidInputException("credentials.method",
                "This kind of storage is not signed in to like this. Choose another way.");
    }
}
