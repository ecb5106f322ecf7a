package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.S3Location;
import java.util.Optional;

/**
 * How a bucket is worked with.
 *
 * @param credentials of S3, or what the machine has
 * @param region where the bucket lies; empty for the one that the endpoint names, else the machine's setting, else
 *     {@code us-east-1}
 * @param writeOnce what the service can be trusted with
 * @param retention how objects are held in a bucket with object lock
 */
public record S3Options(StoreCredentials credentials, Optional<String> region, S3Checksums checksums,
        S3WriteOnce writeOnce, RetentionMode retention) {
    /** What suits the service. */
    public static S3Options of(S3Location location, StoreCredentials credentials) {
        return location.amazon()
                ? new S3Options(credentials, Optional.empty(), S3Checksums.CRC32, S3WriteOnce.CONDITIONAL_PUT,
                        RetentionMode.COMPLIANCE)
                : new S3Options(credentials, Optional.empty(), S3Checksums.MD5, S3WriteOnce.LOOK_FIRST,
                        RetentionMode.COMPLIANCE);
    }

    public S3Options withChecksums(S3Checksums other) {
        return new S3Options(credentials, region, other, writeOnce, retention);
    }

    public S3Options withWriteOnce(S3WriteOnce other) {
        return new S3Options(credentials, region, checksums, other, retention);
    }

    public S3Options withRetention(RetentionMode other) {
        return new S3Options(credentials, region, checksums, writeOnce, other);
    }

    public S3Options withRegion(String other) {
        return new S3Options(credentials, Optional.of(other), checksums, writeOnce, retention);
    }
}
