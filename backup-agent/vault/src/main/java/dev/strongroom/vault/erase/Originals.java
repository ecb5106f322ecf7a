package dev.strongroom.vault.erase;

import java.util.Set;

/** What becomes of snapshots that were written anew. */
public enum Originals {
    /** They go once the new one is durable, which takes their place in every respect. */
    FORGOTTEN,
    /** They stay; the new ones carry restic's tag, so that the two are told apart. */
    KEPT;

    /** Tags that the new ones have beside the others. */
    Set<String> tags() {
        return this == KEPT ? Set.of("rewrite") : Set.of();
    }
}
