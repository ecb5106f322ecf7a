package dev.strongroom.vault.store.location;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A path within a bucket: no slash at its ends and none doubled; empty for the bucket itself. */
final class Prefix {
    private Prefix() {}

    static String normalized(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
    }

    static String within(String prefix, String directory) {
        return normalized(prefix + "/" + directory);
    }

    /** A bucket itself has nothing beside it: there it is a directory in it. */
    static String beside(String prefix, String ending) {
        return (prefix.isEmpty() ? "vault" : prefix) + ending;
    }

    /** As it follows a bucket's name. */
    static String afterBucket(String prefix) {
        return prefix.isEmpty() ? "" : "/" + prefix;
    }
}
