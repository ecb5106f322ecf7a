package dev.strongroom.service.usecase;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.service.scope.RequestScope;

/** Where an account's vaults lie. */
public interface StorageTargets {
    Page<StorageTargetView> list(RequestScope scope, PageRequest page);

    /**
     * Tries a place before it is added; what the storage does wrong is in the answer, not thrown. Takes some seconds.
     *
     * @throws InvalidInputException when something that is needed to try it is missing
     */
    StorageCheckResult check(RequestScope scope, StorageCheckRequest request);

    /** Tries a storage target with the credentials that are kept for it. */
    StorageCheckResult check(RequestScope scope, String targetId);

    /**
     * Adds a target after trying it proved that it works.
     *
     * @throws InvalidInputException when it does not, with the first thing that failed
     */
    StorageTargetView add(RequestScope scope, NewStorageTarget target);

    /**
     * Signs in to a target otherwise from now on, after trying it proved that it works. Work under way goes on as it began.
     *
     * @throws InvalidInputException when it does not, with the first thing that failed
     */
    StorageTargetView signIn(RequestScope scope, String targetId, StorageSignIn fresh);
}
