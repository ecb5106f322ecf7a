package dev.strongroom.service.cli;

import dev.strongroom.service.config.Surroundings;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.credentials.EnvironmentCredentials;
import dev.strongroom.vault.store.location.InvalidLocationException;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.location.StoreLocations;
import dev.strongroom.vault.store.target.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a vault lies, as a command line names it and as restic does; who asks there is in the environment. */
public final class VaultLocation {
    /** How help explains it. */
    public static final String FORMS = "Where the vault lies: a directory, s3:https://HOST/BUCKET/PATH, "
            + "azure:CONTAINER:/PATH, gs:BUCKET:/PATH or sftp:USER@HOST:PATH. Credentials are taken from the environment, "
            + "by restic's names.";

    private static final int HASH_BYTES = 16;

    private final StoreLocation place;
    private final Map<String, String> environment;

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
        String whole = place + "\n" + environment.getOrDefault("AZURE_ACCOUNT_NAME", "");
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
            return Stores.open(within, EnvironmentCredentials.of(within, environment));
        } catch (IOException e) {
            throw new CommandFailedException("credentials-unusable", String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
