package dev.strongroom.model.storage;

import dev.strongroom.model.text.TriedStep;
import java.util.List;

/**
 * What trying a storage found, step by step.
 *
 * @param ok whether vaults can lie there
 * @param steps in the order they were tried
 * @param versions whether it keeps what is deleted
 * @param objectLock whether it holds objects against everybody, which was tried
 */
public record StorageCheckResult(boolean ok, List<TriedStep> steps, boolean versions, boolean objectLock) {}
