package dev.strongroom.vault.erase;

import dev.strongroom.vault.blob.Digest;
import java.util.ArrayList;
import java.util.List;

/** A directory at a path. */
record Place(List<String> path, Digest tree) {
    /** The path of an entry of it. */
    List<String> child(String name) {
        List<String> child = new ArrayList<>(path);
        child.add(name);
        return List.copyOf(child);
    }
}
