package dev.strongroom.vault.retain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a renewal of retention did.
 *
 * @param needed how many objects the snapshots need
 * @param renewed how many of them are held for longer now
 * @param heldUntil until when all of them are held at least; empty when nothing is needed
 */
public record RenewalReport(int needed, int renewed, Optional<Instant> heldUntil) {
    /** What two renewals did, of two vaults. */
    public RenewalReport plus(RenewalReport other) {
        return new RenewalReport(needed + other.needed, renewed + other.renewed,
                Stream.of(heldUntil, other.heldUntil).flatMap(Optional::stream).min(Comparator.naturalOrder()));
    }
}
