package dev.strongroom.vault.erase;

import dev.strongroom.vault.VaultException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what is to be erased. Paths are names from a snapshot's root. */
public interface ErasureRule {
    /** Whether the entry at this path goes, with all below it. */
    boolean erases(List<String> path);

    /** Whether something below this directory may go; others are not looked into. */
    boolean mayEraseBelow(List<String> directory);

    /** Names of files in a directory that may say something of their neighbours. */
    Set<String> sidecars();

    /**
     * The new bytes of sidecars once their neighbours are gone; those that stay as they are can be left out.
     *
     * @param erased the names of the entries that go from the directory
     * @param sidecars the bytes of those that the directory has, by name
     */
    Map<String, byte[]> rewrite(Set<String> erased, Map<String, byte[]> sidecars) throws VaultException;
}
