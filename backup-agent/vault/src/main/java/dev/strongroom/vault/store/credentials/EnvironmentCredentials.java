package dev.strongroom.vault.store.credentials;

import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.util.Map;
import java.util.Optional;

/**
 * Credentials by the environment variables that restic reads (doc/030_preparing_a_new_repo.rst and doc/075_scripting.rst).
 * What they leave open is taken from the machine.
 */
public final class EnvironmentCredentials {
    private EnvironmentCredentials() {}

    /**
     * Who asks the store at a location.
     *
     * @throws MissingCredentialsException when the machine can't know it either
     */
    public static StoreCredentials of(StoreLocation location, Map<String, String> environment)
            throws MissingCredentialsException {
        return switch (location) {
            case S3Location s3 -> s3(environment);
            case AzureLocation azure -> azure(environment);
            case GoogleLocation google -> new Ambient(); // the application default credentials are restic's, too
            case SftpLocation sftp -> new Ambient();
            case LocalLocation local -> new Ambient();
        };
    }

    private static StoreCredentials s3(Map<String, String> environment) {
        Optional<S3Credentials.Keys> keys = variable(environment, "AWS_ACCESS_KEY_ID")
                .flatMap(id -> variable(environment, "AWS_SECRET_ACCESS_KEY")
                        .map(secret -> new S3Credentials.Keys(id, StoreSecret.of(secret),
                                variable(environment, "AWS_SESSION_TOKEN").map(StoreSecret::of))));
        Optional<String> role = variable(environment, "RESTIC_AWS_ASSUME_ROLE_ARN");
        if (role.isPresent()) {
            return new S3Credentials.Role(role.get(),
                    variable(environment, "RESTIC_AWS_ASSUME_ROLE_EXTERNAL_ID"), keys);
        }
        return keys.isPresent() ? keys.get() : new Ambient();
    }

    /** Without a key or signature, the identity that Azure gave to this machine. */
    public static AzureCredentials azure(Map<String, String> environment) throws MissingCredentialsException {
        String account = variable(environment, "AZURE_ACCOUNT_NAME")
                .orElseThrow(() -> new MissingCredentialsException(
                        "This machine names no storage account. Set AZURE_ACCOUNT_NAME, or give credentials."));
        String endpoint = "https://" + account + ".blob."
                + variable(environment, "AZURE_ENDPOINT_SUFFIX").orElse("core.windows.net");
        Optional<StoreSecret> key = variable(environment, "AZURE_ACCOUNT_KEY").map(StoreSecret::of);
        if (key.isPresent()) {
            return new AzureCredentials.AccountKey(account, key.get(), endpoint);
        }
        Optional<StoreSecret> shared = variable(environment, "AZURE_ACCOUNT_SAS").map(StoreSecret::of);
        return shared.isPresent()
                ? new AzureCredentials.SharedAccess(shared.get(), endpoint)
                : new AzureCredentials.ManagedIdentity(variable(environment, "AZURE_CLIENT_ID"), endpoint);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
