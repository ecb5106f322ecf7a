package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.location.S3Location;
import java.util.Optional;

/** The names of objects in a bucket. */
record Bucket(S3Location location) {
    String name() {
        return location.bucket();
    }

    String key(ObjectKey key) {
        return prefix() + key.path();
    }

    String prefix(ObjectKind kind) {
        return prefix() + kind.prefix();
    }

    Optional<ObjectKey> objectKey(String key) {
        return key.startsWith(prefix()) ? ObjectKey.ofPath(key.substring(prefix().length())) : Optional.empty();
    }

    private String prefix() {
        return location.prefix().isEmpty() ? "" : location.prefix() + "/";
    }
}
