package dev.strongroom.model.storage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What a storage needs besides its location, none of it secret.
 *
 * @param region of an S3 bucket, where its host does not tell it
 * @param endpoint of an Azure account elsewhere than in the public cloud, e.g. {@code https://ACCOUNT.blob.example}; of
 *     a server that stands in for Google's own
 * @param hostKey of an SFTP server, as in a file of known hosts: {@code ssh-ed25519 AAAA…}; a server with another is refused
 * @param bucketLookup where requests to an S3 service name the bucket; as suits the service when left out
 * @param certificateAuthority PEM of private certificate authorities that S3, Azure and Google endpoints are trusted by
 *     besides the system's
 * @param proxy an HTTP proxy on the way to S3, Azure or Google; none when left out
 */
public record StorageOptions(
        Optional<@Size(max = 100, message = "A region has at most 100 characters.") String> region,
        Optional<@Size(max = 2000, message = "An endpoint has at most 2000 characters.") String> endpoint,
        Optional<@Size(max = 8000, message = "A host key has at most 8000 characters.") String> hostKey,
        Optional<BucketLookup> bucketLookup,
        Optional<@Size(max = 100_000,
                message = "Certificates have at most 100,000 characters.") String> certificateAuthority,
        Optional<@Valid StorageProxy> proxy) {
    /** Nothing beyond the location. */
    public static final StorageOptions NONE =
            new StorageOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty());
}
