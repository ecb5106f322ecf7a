package dev.strongroom.service.storage;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.page.Pages;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.control.AuditLog;
import dev.strongroom.service.store.control.StorageTargetStore;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.StorageTargets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The storage targets of accounts. */
public final class AccountStorage implements StorageTargets {
    private final StorageTargetStore store;
    private final AuditLog audit;
    private final InstantSource clock;

    public AccountStorage(StorageTargetStore store, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page<StorageTargetView> list(RequestScope scope, PageRequest page) {
        scope.require(Permission.VIEW_BACKUPS);
        List<StorageTargetView> rows = store.list(scope.account(), PageCursor.of(page), page.limit() + 1);
        return Pages.of(rows, page.limit(), row -> new PageCursor(row.name(), row.id()), row -> row, Optional.empty());
    }

    @Override
    public StorageTargetView add(RequestScope scope, NewStorageTarget target) {
        scope.require(Permission.MANAGE_STORAGE);
        String account = scope.account();
        Path location = switch (target.kind()) {
            case LOCAL -> LocalDirectoryCheck.run(target.location());
        };
        StorageTargetView added = new StorageTargetView(UUID.randomUUID().toString(), target.name().strip(),
                target.kind(), location.toString());
        try {
            store.add(account, added, clock.instant());
        } catch (DatabaseException.Conflicts taken) {
            throw new ConflictException("There is a storage target of this name already. Choose another name.");
        }
        audit.done(scope, AuditLog.Activity.STORAGE_ADDED, added.name(), "At " + added.location());
        return added;
    }
}
