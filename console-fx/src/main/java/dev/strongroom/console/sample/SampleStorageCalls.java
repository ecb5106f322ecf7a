package dev.strongroom.console.sample;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.StorageCalls;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageTargetView;

/** Storage targets in memory. */
record SampleStorageCalls(SampleAccount account) implements StorageCalls {
    @Override
    public Page<StorageTargetView> list(PageQuery page) throws ClientException {
        account.mood().check();
        return Pages.of(account.targets(), page);
    }

    @Override
    public StorageTargetView add(NewStorageTarget target) {
        var added = new StorageTargetView("target-" + (account.targets().size() + 1), target.name(), target.kind(),
                target.location());
        account.put(added);
        return added;
    }
}
