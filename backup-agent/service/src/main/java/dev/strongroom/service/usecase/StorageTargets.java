package dev.strongroom.service.usecase;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.service.scope.RequestScope;

/** Where an account's vaults lie. */
public interface StorageTargets {
    Page<StorageTargetView> list(RequestScope scope, PageRequest page);

    /** Adds a target after writing to it, reading back and deleting proved that it works. */
    StorageTargetView add(RequestScope scope, NewStorageTarget target);
}
