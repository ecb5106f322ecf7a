package dev.strongroom.vault.store.s3;

/** What a request needs the right to; in the words of a bucket's policy, and of who reads of its refusal. */
enum S3Action {
    WRITE("s3:PutObject", "write objects"), READ("s3:GetObject", "read objects"), LIST("s3:ListBucket",
            "list the bucket"),
    DELETE("s3:DeleteObject", "delete objects"), LIST_VERSIONS("s3:ListBucketVersions",
            "list versions"),
    DESTROY("s3:DeleteObjectVersion", "delete versions"), RETAIN(
            "s3:PutObjectRetention", "hold objects"),
    READ_RETENTION("s3:GetObjectRetention",
            "see until when objects are held"),
    READ_VERSIONING("s3:GetBucketVersioning",
            "see whether the bucket keeps versions"),
    READ_OBJECT_LOCK(
            "s3:GetBucketObjectLockConfiguration",
            "see whether the bucket has an object lock");

    private final String permission;
    private final String words;

    S3Action(String permission, String words) {
        this.permission = permission;
        this.words = words;
    }

    String permission() {
        return permission;
    }

    String words() {
        return words;
    }
}
