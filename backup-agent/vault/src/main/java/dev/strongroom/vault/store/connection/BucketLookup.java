package dev.strongroom.vault.store.connection;

/** Where a request to an S3 service names the bucket; the words are those of restic's option {@code s3.bucket-lookup}. */
public enum BucketLookup {
    /** As suits the service: in the host at Amazon, in the path at others. */
    AUTO,
    /** In the path of the request: path style. */
    PATH,
    /** In the host of the request: virtual-hosted style. */
    DNS
}
