package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.StorageTargets;

/** Storage targets in memory. */
public final class FakeStorageTargets implements StorageTargets {
    private final Rows<StorageTargetView> targets = new Rows<>("storage target", StorageTargetView::id);

    @Override
    public Page<StorageTargetView> list(RequestScope scope, PageRequest page) {
        return Lists.page(targets.all(scope), page);
    }

    @Override
    public StorageTargetView add(RequestScope scope, NewStorageTarget target) {
        return targets.put(
                scope,
                new StorageTargetView(targets.newId("storage"), target.name(), target.kind(), target.location()));
    }
}
