package dev.strongroom.vault.store.connection;

import dev.strongroom.net.TrustedAuthorities;
import dev.strongroom.net.UnreadableAuthorityException;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way to a store by environment variables: {@code RESTIC_CACERT}, as restic reads it; proxies, as
 * {@link EnvironmentProxy} does; and {@code STRONGROOM_S3_BUCKET_LOOKUP}, which takes the words of restic's option
 * {@code s3.bucket-lookup}.
 */
public final class EnvironmentConnection {
    private static final String LOOKUP = "STRONGROOM_S3_BUCKET_LOOKUP";
    private static final String AUTHORITIES = "RESTIC_CACERT";
    private static final URI GOOGLE = URI.create("https://storage.googleapis.com");

    private EnvironmentConnection() {}

    /**
     * How the store at a location is reached.
     *
     * @param credentials may name the server
     */
    public static StoreConnection of(StoreLocation location, StoreCredentials credentials,
            Map<String, String> environment) throws UnusableConnectionException {
        return switch (location) {
            case S3Location s3 -> to(s3.endpoint(), environment).withLookup(lookup(environment));
            case AzureLocation azure when credentials instanceof AzureCredentials account ->
                to(URI.create(account.endpoint()), environment);
            case GoogleLocation google when credentials instanceof GoogleCredentials.Emulator emulator ->
                to(emulator.endpoint(), environment);
            case GoogleLocation google -> to(GOOGLE, environment);
            case AzureLocation azure -> StoreConnection.DIRECT;
            case LocalLocation local -> StoreConnection.DIRECT;
            case SftpLocation sftp -> StoreConnection.DIRECT;
        };
    }

    private static StoreConnection to(URI server, Map<String, String> environment)
            throws UnusableConnectionException {
        return new StoreConnection(Optional.empty(), BucketLookup.AUTO, Optional.empty(), authorities(environment),
                EnvironmentProxy.to(server, environment));
    }

    private static BucketLookup lookup(Map<String, String> environment) throws UnusableConnectionException {
        return switch (environment.getOrDefault(LOOKUP, "").toLowerCase(Locale.ROOT)) {
            case "", "auto" -> BucketLookup.AUTO;
            case "path" -> BucketLookup.PATH;
            case "dns" -> BucketLookup.DNS;
            default -> throw new UnusableConnectionException(LOOKUP + " is one of auto, path and dns.");
        };
    }

    private static Optional<TrustedAuthorities> authorities(Map<String, String> environment)
            throws UnusableConnectionException {
        String files = environment.getOrDefault(AUTHORITIES, "");
        if (files.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        for (String file : files.split(",", -1)) {
            all.append(certificates(file.strip())).append('\n');
        }
        try {
            return Optional.of(TrustedAuthorities.of(all.toString()));
        } catch (UnreadableAuthorityException e) {
            throw new UnusableConnectionException(AUTHORITIES + ": " + e.getMessage(), e);
        }
    }

    /** Each file by itself, so that the one that is wrong can be named. */
    private static String certificates(String file) throws UnusableConnectionException {
        try {
            String pem = Files.readString(Path.of(file));
            TrustedAuthorities.of(pem);
            return pem;
        } catch (NoSuchFileException e) {
            throw unusable(file, "is not there", e);
        } catch (UnreadableAuthorityException | CharacterCodingException e) {
            throw unusable(file, "holds no certificate in PEM form", e);
        } catch (IOException | InvalidPathException e) {
            throw unusable(file, "can't be read", e);
        }
    }

    private static UnusableConnectionException unusable(String file, String why, Exception cause) {
        return new UnusableConnectionException("The file \"" + file + "\", which " + AUTHORITIES + " names, " + why
                + ". Name one that holds the authority's certificate in PEM form.", cause);
    }
}
