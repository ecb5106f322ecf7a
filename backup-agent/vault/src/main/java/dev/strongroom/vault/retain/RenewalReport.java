package dev.strongroom.vault.retain;

import java.time.Instant;
import java.util.Optional;

/**
 * What a renewal of retention did.
 *
 * @param needed how many objects the snapshots need
 * @param renewed how many of them are held for longer now
 * @param heldUntil until when all of them are held at least; empty when nothing is needed
 */
public record RenewalReport(int needed, int renewed, Optional<Instant> heldUntil) {}
