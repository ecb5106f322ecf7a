package dev.strongroom.service.recovery.restore;

import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Selection;
import java.time.Instant;

/**
 * What to restore and how.
 *
 * @param run the restore point
 * @param at names the dated folder of a non-destructive restore
 */
public record RestoreOrder(int run, Selection selection, RestoreMethod method, Instant at) {}
