package dev.strongroom.vault;

import dev.strongroom.vault.config.ConfigFile;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where a new vault is to be made. */
final class EmptyPlace {
    private final ObjectStore store;
    private final ConfigFile config;

    EmptyPlace(ObjectStore store, ConfigFile config) {
        this.store = store;
        this.config = config;
    }

    /**
     * Makes sure that there is no vault, nor what is left of one: data without a config may be a vault whose config can
     * be restored.
     *
     * @return keys that an interrupted creation left; to be removed once the new vault stands
     */
    List<StoredObject> require() throws VaultException {
        if (config.exists()) {
            throw new VaultExistsException("There is a vault at " + store.location() + " already. Open it instead.");
        }
        for (ObjectKind kind : List.of(ObjectKind.PACK, ObjectKind.INDEX, ObjectKind.SNAPSHOT)) {
            if (!list(kind).isEmpty()) {
                throw new DamagedVaultException("At " + store.location() + " lies a vault without its file \"config\". "
                        + "Restore that file from a copy, or choose another place for a new vault.");
            }
        }
        return list(ObjectKind.KEY);
    }

    private List<StoredObject> list(ObjectKind kind) throws VaultException {
        List<StoredObject> objects = new ArrayList<>();
        try {
            store.list(kind, objects::add);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        return objects;
    }
}
