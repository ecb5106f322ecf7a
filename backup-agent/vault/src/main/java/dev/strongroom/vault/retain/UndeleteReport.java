package dev.strongroom.vault.retain;

import dev.strongroom.vault.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an undeletion did.
 *
 * @param broughtBack how many objects came back
 * @param lost how many were hidden, and of which no version is left
 * @param forgottenAgain snapshots that are there no more, because nothing of them can be read; they may be among what came
 *            back
 */
public record UndeleteReport(int broughtBack, int lost, List<Snapshot> forgottenAgain) {
    /** Where nothing was hidden. */
    public static final UndeleteReport NOTHING = new UndeleteReport(0, 0, List.of());

    public UndeleteReport {
        forgottenAgain = List.copyOf(forgottenAgain);
    }

    /** What was done in a vault whose snapshots were not looked at. */
    public UndeleteReport(int broughtBack, int lost) {
        this(broughtBack, lost, List.of());
    }

    /** What two undeletions did, of two vaults. */
    public UndeleteReport plus(UndeleteReport other) {
        return new UndeleteReport(broughtBack + other.broughtBack, lost + other.lost,
                Stream.concat(forgottenAgain.stream(), other.forgottenAgain.stream()).toList());
    }

    /** The same, after these snapshots were forgotten again. */
    public UndeleteReport withForgotten(List<Snapshot> forgotten) {
        return plus(new UndeleteReport(0, 0, forgotten));
    }
}
