package dev.strongroom.service.backup;

import dev.strongroom.model.run.LedgerLine;

/**
 * What reading a folder came to.
 *
 * @param missing items that the source listed and the vault does not hold as they are
 */
record FolderOutcome(LedgerLine line, long missing) {}
