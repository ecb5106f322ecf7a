package dev.strongroom.service.storage;

import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.InvalidLocationException;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.location.StoreLocations;

/** Reads what a user wrote as the location of a storage target. */
final class StorageAddress {
    private static final String FIELD = "location";

    private StorageAddress() {}

    /** The location, of this kind; {@link InvalidInputException} for every other text. */
    static StoreLocation read(StorageKind kind, String text) {
        StoreLocation location = parsed(text.strip());
        boolean fits = switch (kind) {
            case LOCAL -> location instanceof LocalLocation && text.strip().startsWith("/");
            case S3 -> location instanceof S3Location;
            case AZURE -> location instanceof AzureLocation;
            case GOOGLE -> location instanceof GoogleLocation;
            case SFTP -> location instanceof SftpLocation;
        };
        if (!fits) {
            throw new InvalidInputException(FIELD, form(kind));
        }
        return location;
    }

    private static StoreLocation parsed(String text) {
        try {
            return StoreLocations.parse(text);
        } catch (InvalidLocationException e) {
            throw new InvalidInputException(FIELD, String.valueOf(e.getMessage()));
        }
    }

    private static String form(StorageKind kind) {
        return switch (kind) {
            case LOCAL -> "Give the absolute path of a directory on the agent's machine.";
            case S3 -> "Write the address of a bucket as s3:https://HOST/BUCKET/PATH.";
            case AZURE -> "Write the address of a container as azure:CONTAINER:/PATH.";
            case GOOGLE -> "Write the address of a bucket as gs:BUCKET:/PATH.";
            case SFTP -> "Write the address of a directory as sftp://USER@HOST:PORT/PATH, with two slashes before an"
                    + " absolute path.";
        };
    }
}
