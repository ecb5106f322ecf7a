package dev.strongroom.console.client;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.storage.StorageTargetView;

/** Where an account's vaults lie. */
public interface StorageCalls {
    Page<StorageTargetView> list(PageQuery page) throws ClientException;

    /** Adds a target once the agent has proved that it can write there. */
    StorageTargetView add(NewStorageTarget target) throws ClientException;

    /** Lets the agent try a place; takes some seconds. */
    StorageCheckResult check(StorageCheckRequest request) throws ClientException;

    /** Lets the agent try a storage target with what it keeps for it. */
    StorageCheckResult check(String targetId) throws ClientException;

    /** Lets the agent sign in to a target otherwise from now on, once it has proved that it can. */
    StorageTargetView signIn(String targetId, StorageSignIn fresh) throws ClientException;
}
