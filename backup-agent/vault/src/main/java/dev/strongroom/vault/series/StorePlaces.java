package dev.strongroom.vault.series;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.location.StoreLocation;

/** Opens the stores of a series. */
@FunctionalInterface
public interface StorePlaces {
    /** The bare store of the vault of this number, from 2 on; the caller, or the vault that gets it, closes it. */
    ObjectStore open(int number) throws VaultException;

    /** Where the vault of this number lies: beside the first one, with the number behind its name. */
    static StoreLocation location(StoreLocation first, int number) {
        return first.beside("-" + number);
    }
}
