package dev.strongroom.vault.store.location;

/** Where a store lies. What {@code toString} gives, {@link StoreLocations} reads; it holds
 * no secret. */
public sealed interface StoreLocation permits LocalLocation, S3Location, AzureLocation, GoogleLocation, SftpLocation {
    /** The same store, in a directory of it. */
    StoreLocation within(String directory);

    /** The same store, in a directory beside this one whose name has an ending more. */
    StoreLocation beside(String ending);
}
