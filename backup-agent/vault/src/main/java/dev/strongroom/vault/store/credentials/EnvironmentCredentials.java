package dev.strongroom.vault.store.credentials;

import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credentials by the environment variables that restic reads (doc/030_preparing_a_new_repo.rst and doc/075_scripting.rst),
 * and some that the providers' own programs read. What they leave open is taken from the machine.
 */
public final class EnvironmentCredentials {
    private static final Pattern EMULATOR =
            Pattern.compile("(https?://)?((?:[A-Za-z0-9.-]+|\\[[0-9a-f:]+])(?::\\d+)?)(?:/.*)?");

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
            case GoogleLocation google -> google(environment);
            case SftpLocation sftp -> new Ambient();
            case LocalLocation local -> new Ambient();
        };
    }

    private static StoreCredentials s3(Map<String, String> environment) {
        Optional<S3Credentials.Keys> keys = variable(environment, "AWS_ACCESS_KEY_ID")
                .flatMap(id -> secret(environment, "AWS_SECRET_ACCESS_KEY")
                        .map(secret -> new S3Credentials.Keys(id, secret,
                                secret(environment, "AWS_SESSION_TOKEN"))));
        Optional<String> role = variable(environment, "RESTIC_AWS_ASSUME_ROLE_ARN");
        if (role.isPresent()) {
            return new S3Credentials.Role(role.get(),
                    variable(environment, "RESTIC_AWS_ASSUME_ROLE_EXTERNAL_ID"), keys);
        }
        return keys.isPresent() ? keys.get() : new Ambient();
    }

    /**
     * An account with its key or signature, by restic's names; without, a connection string, by the name that Azure's own
     * command line reads; without, the identity that Azure gave to this machine, for the account that is named.
     */
    public static AzureCredentials azure(Map<String, String> environment) throws MissingCredentialsException {
        Optional<String> account = variable(environment, "AZURE_ACCOUNT_NAME");
        if (account.isPresent()) {
            String endpoint = endpoint(account.get(), environment);
            Optional<StoreSecret> key = secret(environment, "AZURE_ACCOUNT_KEY");
            if (key.isPresent()) {
                return new AzureCredentials.AccountKey(account.get(), key.get(), endpoint);
            }
            Optional<StoreSecret> shared = secret(environment, "AZURE_ACCOUNT_SAS");
            if (shared.isPresent()) {
                return new AzureCredentials.SharedAccess(shared.get(), endpoint);
            }
        }
        Optional<StoreSecret> connection = secret(environment, "AZURE_STORAGE_CONNECTION_STRING");
        if (connection.isPresent()) {
            return new AzureCredentials.ConnectionString(connection.get());
        }
        String named = account.orElseThrow(() -> new MissingCredentialsException("This machine names no storage "
                + "account. Set AZURE_STORAGE_CONNECTION_STRING or AZURE_ACCOUNT_NAME, or give credentials."));
        return new AzureCredentials.ManagedIdentity(variable(environment, "AZURE_CLIENT_ID"),
                endpoint(named, environment));
    }

    private static String endpoint(String account, Map<String, String> environment) {
        return "https://" + account + ".blob."
                + variable(environment, "AZURE_ENDPOINT_SUFFIX").orElse("core.windows.net");
    }

    /** An emulator, as Google's libraries take its address; else the application default credentials. */
    private static StoreCredentials google(Map<String, String> environment) throws MissingCredentialsException {
        Optional<String> emulator = variable(environment, "STORAGE_EMULATOR_HOST");
        if (emulator.isEmpty()) {
            return new Ambient();
        }
        Matcher address = EMULATOR.matcher(emulator.get());
        if (!address.matches()) {
            throw new MissingCredentialsException(
                    "STORAGE_EMULATOR_HOST is not understood. Write it as HOST:PORT or http://HOST:PORT.");
        }
        String scheme = Optional.ofNullable(address.group(1)).orElse("http://");
        return new GoogleCredentials.Emulator(URI.create(scheme + address.group(2)));
    }

    private static Optional<StoreSecret> secret(Map<String, String> environment, String name) {
        return variable(environment, name).map(StoreSecret::of);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
