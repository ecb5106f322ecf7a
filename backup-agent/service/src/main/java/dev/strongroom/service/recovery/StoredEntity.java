package dev.strongroom.service.recovery;

import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.vault.VaultReader;

/** An entity's restore points: the list of what they hold, and the vault that holds it. */
public record StoredEntity(Catalogue catalogue, VaultReader vault) {}
