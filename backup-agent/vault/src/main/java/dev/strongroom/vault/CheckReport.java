package dev.strongroom.vault;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param problems what is missing or damaged, in the order found; empty for a sound vault
 * @param truncated whether there were more problems than the report holds
 * @param snapshots how many snapshots were followed
 * @param trees how many different directories they hold
 * @param blobs how many blobs the index names
 * @param packs how many packs the store holds
 * @param unusedPacks packs that no index names, as an interrupted writer leaves them; harmless, a prune removes them
 * @param bytesRead of packs whose blobs were compared
 */
public record CheckReport(List<Problem> problems, boolean truncated, int snapshots, long trees, long blobs, long packs,
        long unusedPacks, long bytesRead) {
    /** What is wrong with an object of the vault. */
    public enum Kind {
        /** The store failed, so the object could not be looked at. */
        UNREADABLE,
        /** Something refers to it, and it is not there. */
        MISSING,
        /** It is there, and is not what its name or its index says. */
        DAMAGED
    }

    /**
     * One thing that is wrong.
     *
     * @param object what it is about, e.g. {@code data/3f/3f9a…} or a path within a snapshot
     * @param message a sentence for people
     */
    public record Problem(Kind kind, String object, String message) {}

    public CheckReport {
        problems = List.copyOf(problems);
    }

    /** What two checks found, of two vaults. */
    public CheckReport plus(CheckReport other) {
        return new CheckReport(Stream.concat(problems.stream(), other.problems.stream()).toList(),
                truncated || other.truncated, snapshots + other.snapshots, trees + other.trees, blobs + other.blobs,
                packs + other.packs, unusedPacks + other.unusedPacks, bytesRead + other.bytesRead);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return problems.isEmpty();
    }
}
