package dev.strongroom.vault.retain;

/**
 * What an undeletion did.
 *
 * @param broughtBack how many objects can be read again
 * @param lost how many were hidden, and of which no version is left
 */
public record UndeleteReport(int broughtBack, int lost) {
    /** Where nothing was hidden. */
    public static final UndeleteReport NOTHING = new UndeleteReport(0, 0);

    /** What two undeletions did, of two vaults. */
    public UndeleteReport plus(UndeleteReport other) {
        return new UndeleteReport(broughtBack + other.broughtBack, lost + other.lost);
    }
}
