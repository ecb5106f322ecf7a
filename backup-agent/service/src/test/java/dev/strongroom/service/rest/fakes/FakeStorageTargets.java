package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.TriedStep;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.StorageTargets;
import java.util.List;
import java.util.Optional;

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
                new StorageTargetView(
                        targets.newId("storage"),
                        target.name(),
                        target.kind(),
                        target.location(),
                        target.options().orElse(StorageOptions.NONE),
                        target.credentials()
                                .map(StorageCredentials::method)
                                .orElse(StorageCredentials.Method.MACHINE)));
    }

    @Override
    public StorageCheckResult check(RequestScope scope, StorageCheckRequest request) {
        return result(!request.credentials().map(StorageCredentials::secret).equals(Optional.of("wrong")));
    }

    @Override
    public StorageCheckResult check(RequestScope scope, String targetId) {
        targets.get(scope, targetId);
        return result(true);
    }

    @Override
    public StorageTargetView signIn(RequestScope scope, String targetId, StorageSignIn fresh) {
        StorageTargetView before = targets.get(scope, targetId);
        return targets.put(
                scope,
                new StorageTargetView(
                        before.id(),
                        before.name(),
                        before.kind(),
                        before.location(),
                        fresh.options().orElse(before.options()),
                        fresh.credentials().method()));
    }

    private static StorageCheckResult result(boolean works) {
        TriedStep write = works
                ? new TriedStep(Said.STORAGE_WRITE.about(), true, Optional.empty(), Said.STORAGE_WORKS.about())
                : new TriedStep(Said.STORAGE_WRITE.about(), false, Optional.of("access-refused"),
                        Said.STORAGE_FAILURE_ACCESS_REFUSED.about("The keys are refused."));
        return new StorageCheckResult(works, List.of(write), false, false);
    }
}
