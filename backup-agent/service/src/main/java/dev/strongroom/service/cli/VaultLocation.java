package dev.strongroom.service.cli;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.config.Surroundings;
import dev.strongroom.service.storage.RequestTotals;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.connection.EnvironmentConnection;
import dev.strongroom.vault.store.connection.UnusableConnectionException;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.EnvironmentCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.decorator.StorePolicy;
import dev.strongroom.vault.store.location.InvalidLocationException;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.location.StoreLocations;
import dev.strongroom.vault.store.price.ListPrices;
import dev.strongroom.vault.store.target.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a vault lies, as a command line names it and as restic does; who asks there is in the environment. */
public final class VaultLocation {
    /** How help explains it. */
    public static final String FORMS = "Where the vault lies: a directory, s3:https://HOST/BUCKET/PATH, "
            + "azure:CONTAINER:/PATH, gs:BUCKET:/PATH or sftp:USER@HOST:PATH. Credentials are taken from the environment, "
            + "by restic's names or the provider's.";

    private static final int HASH_BYTES = 16;

    private final StoreLocation place;
    private final Map<String, String> environment;
    private final RequestCounts counts = new RequestCounts();

    private VaultLocation(StoreLocation place, Map<String, String> environment) {
        this.place = place;
        this.environment = environment;
    }

    /** Reads one from a command line. */
    record Converter(Map<String, String> environment) implements ITypeConverter<VaultLocation> {
        @Override
        public VaultLocation convert(String text) {
            try {
                return new VaultLocation(StoreLocations.parse(text), environment);
            } catch (InvalidLocationException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }

        @Override
        public String toString() {
            return "Converter"; // the environment holds secrets
        }
    }

    /** The place itself. */
    public StoreLocation place() {
        return place;
    }

    /**
     * Where work with the vault keeps what it can make anew: beside a vault that is a directory, so that whoever moves the
     * one can move the other; for others in a directory of the user's own.
     */
    Path data() {
        if (place instanceof LocalLocation local) {
            Path vault = local.directory();
            return vault.resolveSibling(vault.getFileName() + ".strongroom");
        }
        return Surroundings.stateHome(environment).resolve("strongroom").resolve(hash());
    }

    /** The account is part of an Azure vault's place, and not of its address. */
    private String hash() {
        String whole = place + "\n" + (credentials() instanceof AzureCredentials azure ? azure.endpoint() : "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bare store there; the caller closes it. */
    ObjectStore open() {
        return open(place);
    }

    /** The bare store in a directory there; the caller closes it. */
    public ObjectStore open(StoreLocation within) {
        try {
            StoreCredentials credentials = credentials();
            return Stores.open(within, credentials, EnvironmentConnection.of(within, credentials, environment));
        } catch (UnusableConnectionException e) {
            throw new CommandFailedException("connection-unusable", String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StoreCredentials credentials() {
        try {
            return EnvironmentCredentials.of(place, environment);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static CommandFailedException unusable(IOException cause) {
        return new CommandFailedException("credentials-unusable", String.valueOf(cause.getMessage()), cause);
    }

    /** How the store there is dealt with; every request is counted. */
    StorePolicy policy() {
        return VaultOptions.STANDARD.store().withObserver(counts);
    }

    /** What was asked of the store there until now; nothing where it is a directory of this machine. */
    public Optional<StoreRequests> requests() {
        return place instanceof LocalLocation
                ? Optional.empty()
                : Optional.of(RequestTotals.of(counts, ListPrices.of(place, credentials())));
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
