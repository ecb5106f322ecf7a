package dev.strongroom.console.client;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageTargetView;

/** Where an account's vaults lie. */
public interface StorageCalls {
    Page<StorageTargetView> list(PageQuery page) throws ClientException;

    /** Adds a target once the agent has proved that it can write there. */
    StorageTargetView add(NewStorageTarget target) throws ClientException;
}
