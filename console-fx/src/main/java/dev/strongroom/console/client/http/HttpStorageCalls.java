package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.StorageCalls;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.storage.StorageTargetView;

/** Storage targets over HTTPS. */
record HttpStorageCalls(Transport transport, ApiPath account) implements StorageCalls {
    private static final TypeReference<StorageTargetView> TARGET = new TypeReference<>() {};
    private static final TypeReference<StorageCheckResult> CHECKED = new TypeReference<>() {};
    private static final TypeReference<Page<StorageTargetView>> TARGETS = new TypeReference<>() {};

    @Override
    public Page<StorageTargetView> list(PageQuery page) throws ClientException {
        return transport.get(account.to("storage-targets").with(page), TARGETS);
    }

    @Override
    public StorageTargetView add(NewStorageTarget target) throws ClientException {
        return transport.post(account.to("storage-targets"), target, TARGET);
    }

    @Override
    public StorageCheckResult check(StorageCheckRequest request) throws ClientException {
        return transport.post(account.to("storage-targets", "checks"), request, CHECKED);
    }

    @Override
    public StorageCheckResult check(String targetId) throws ClientException {
        return transport.post(account.to("storage-targets", targetId, "check"), CHECKED);
    }

    @Override
    public StorageTargetView signIn(String targetId, StorageSignIn fresh) throws ClientException {
        return transport.put(account.to("storage-targets", targetId, "sign-in"), fresh, TARGET);
    }
}
