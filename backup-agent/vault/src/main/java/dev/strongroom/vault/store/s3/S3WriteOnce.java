package dev.strongroom.vault.store.s3;

/** How an object is kept from being written twice. */
public enum S3WriteOnce {
    /** The service refuses it by itself ({@code If-None-Match}), as Amazon does. */
    CONDITIONAL_PUT,
    /**
     * We ask whether it is there before we write it, and send the condition all the same: servers exist that ignore it, or
     * honour it only in buckets without versions, as Ceph 16 does.
     */
    LOOK_FIRST
}
