package dev.strongroom.console.sample;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.InvalidRequestException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.StorageCalls;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import dev.strongroom.model.text.TriedStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Storage targets in memory. */
record SampleStorageCalls(SampleAccount account) implements StorageCalls {
    private static final String REFUSED_SECRET = "wrong";

    @Override
    public Page<StorageTargetView> list(PageQuery page) throws ClientException {
        account.mood().check();
        return Pages.of(account.targets(), page);
    }

    @Override
    public StorageTargetView add(NewStorageTarget target) throws ClientException {
        requireAccepted(target.credentials());
        var added = new StorageTargetView("target-" + (account.targets().size() + 1), target.name(), target.kind(),
                target.location(), target.options().orElse(StorageOptions.NONE),
                target.credentials().map(StorageCredentials::method).orElse(StorageCredentials.Method.MACHINE));
        account.put(added);
        return added;
    }

    @Override
    public StorageCheckResult check(StorageCheckRequest request) throws ClientException {
        account.mood().check();
        if (request.kind() == StorageKind.SFTP && request.options().flatMap(StorageOptions::hostKey).isEmpty()) {
            throw new InvalidRequestException(SampleProblems.NO_HOST_KEY);
        }
        return refused(request.credentials())
                ? new StorageCheckResult(false, List.of(new TriedStep(Said.STORAGE_WRITE.about(), false,
                        Optional.of("access-refused"),
                        Said.STORAGE_FAILURE_ACCESS_REFUSED.about(SampleProblems.STORAGE_REFUSED.detail()))), false,
                        false)
                : fit(request.kind() == StorageKind.S3);
    }

    @Override
    public StorageCheckResult check(String targetId) throws ClientException {
        account.mood().check();
        return fit(account.target(targetId).kind() == StorageKind.S3);
    }

    @Override
    public StorageTargetView signIn(String targetId, StorageSignIn fresh) throws ClientException {
        var before = account.target(targetId);
        requireAccepted(Optional.of(fresh.credentials()));
        var now = new StorageTargetView(before.id(), before.name(), before.kind(), before.location(),
                fresh.options().orElse(before.options()), fresh.credentials().method());
        account.put(now);
        return now;
    }

    private static void requireAccepted(Optional<StorageCredentials> credentials) throws ClientException {
        if (credentials.flatMap(StorageCredentials::proxyPassword).equals(Optional.of(REFUSED_SECRET))) {
            throw new InvalidRequestException(SampleProblems.PROXY_REFUSED);
        }
        if (refused(credentials)) {
            throw new InvalidRequestException(SampleProblems.STORAGE_REFUSED);
        }
    }

    private static boolean refused(Optional<StorageCredentials> credentials) {
        return credentials.map(StorageCredentials::secret).equals(Optional.of(REFUSED_SECRET));
    }

    private static StorageCheckResult fit(boolean locks) {
        var steps = Stream.of(Said.STORAGE_WRITE, Said.STORAGE_READ, Said.STORAGE_LIST, Said.STORAGE_OVERWRITE,
                Said.STORAGE_CLOCK, Said.STORAGE_OBJECT_LOCK, Said.STORAGE_DELETE)
                .filter(step -> locks || step != Said.STORAGE_OBJECT_LOCK)
                .map(step -> tried(step.about()))
                .toList();
        return new StorageCheckResult(true, steps, locks, locks);
    }

    private static TriedStep tried(Sentence name) {
        return new TriedStep(name, true, Optional.empty(), Said.STORAGE_WORKS.about());
    }
}
