package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.credentials.S3Credentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.testing.CephServer;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Buckets of the Ceph server, as their owner makes them. */
public final class CephBucket {
    private CephBucket() {}

    static S3Credentials.Keys keys(String accessKey, String secretKey) {
        return new S3Credentials.Keys(accessKey, StoreSecret.of(secretKey), Optional.empty());
    }

    static S3Credentials.Keys ownerKeys() {
        return keys(CephServer.ACCESS_KEY, CephServer.SECRET_KEY);
    }

    /** A new bucket. */
    static S3Location plain() {
        return create(false);
    }

    /** A new bucket with object lock, which keeps versions therefore. */
    public static S3Location locked() {
        return create(true);
    }

    private static S3Location create(boolean withObjectLock) {
        URI endpoint = CephServer.get().endpoint();
        String name = "bucket-" + UUID.randomUUID();
        try (S3Client owner = owner()) {
            owner.createBucket(request -> request.bucket(name).objectLockEnabledForBucket(withObjectLock));
        }
        return new S3Location(endpoint, name, "vaults/" + UUID.randomUUID());
    }

    /** The SDK itself, for what a store does not do. */
    static S3Client owner() {
        return client(ownerKeys());
    }

    static S3Client client(S3Credentials.Keys keys) {
        return S3Client.builder()
                .endpointOverride(CephServer.get().endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKey(), keys.secretKey().reveal())))
                .build();
    }

    /** What its owner sees at a place there. */
    public static S3Store store(S3Location location) {
        return new S3Store(location, S3Options.of(location, ownerKeys()).withRetention(RetentionMode.COMPLIANCE));
    }
}
