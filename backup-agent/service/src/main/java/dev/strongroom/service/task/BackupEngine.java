package dev.strongroom.service.task;

import dev.strongroom.service.backup.EngineSettings;
import dev.strongroom.service.backup.StoreThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.rebuild.CatalogueTurns;
import dev.strongroom.service.vaults.VaultAccess;
import dev.strongroom.vault.series.VaultLimit;

/**
 * What backups work with, shared by all of them.
 *
 * @param limit how large a vault becomes before another one goes on
 * @param host the agent's name, which snapshots show
 */
public record BackupEngine(VaultAccess vaults, Catalogues catalogues, CatalogueTurns turns, StoreThreads threads,
        EngineSettings settings, VaultLimit limit, String host) {}
