package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.S3Location;

/**
 * How a bucket is worked with.
 *
 * @param credentials of S3, or what the machine has
 * @param connection how the service is reached
 * @param writeOnce what the service can be trusted with
 * @param retention how objects are held in a bucket with object lock
 */
public record S3Options(StoreCredentials credentials, StoreConnection connection, S3Checksums checksums,
        S3WriteOnce writeOnce, RetentionMode retention) {
    /** What suits the service, reached directly. */
    public static S3Options of(S3Location location, StoreCredentials credentials) {
        return of(location, credentials, StoreConnection.DIRECT);
    }

    /** What suits the service. */
    public static S3Options of(S3Location location, StoreCredentials credentials, StoreConnection connection) {
        return location.amazon()
                ? new S3Options(credentials, connection, S3Checksums.CRC32, S3WriteOnce.CONDITIONAL_PUT,
                        RetentionMode.COMPLIANCE)
                : new S3Options(credentials, connection, S3Checksums.MD5, S3WriteOnce.LOOK_FIRST,
                        RetentionMode.COMPLIANCE);
    }

    public S3Options withChecksums(S3Checksums other) {
        return new S3Options(credentials, connection, other, writeOnce, retention);
    }

    public S3Options withWriteOnce(S3WriteOnce other) {
        return new S3Options(credentials, connection, checksums, other, retention);
    }

    public S3Options withRetention(RetentionMode other) {
        return new S3Options(credentials, connection, checksums, writeOnce, other);
    }
}
