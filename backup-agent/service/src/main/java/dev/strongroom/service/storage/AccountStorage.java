package dev.strongroom.service.storage;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.text.TriedStep;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.page.Pages;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretKind;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.control.AuditLog;
import dev.strongroom.service.store.control.StorageTargetRow;
import dev.strongroom.service.store.control.StorageTargetStore;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.StorageTargets;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.StoreLocation;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The storage targets of accounts. */
public final class AccountStorage implements StorageTargets {
    private final StorageTargetStore store;
    private final SecretStore secrets;
    private final BiConsumer<RequestScope, String> changed;
    private final TargetStores stores;
    private final StorageCheck check;
    private final AuditLog audit;
    private final InstantSource clock;

    /** @param changed is told of each target whose credentials are others now, so that its vaults are opened anew */
    public AccountStorage(StorageTargetStore store, SecretStore secrets, BiConsumer<RequestScope, String> changed,
            AuditLog audit, InstantSource clock) {
        this.store = store;
        this.changed = changed;
        this.secrets = secrets;
        this.stores = new TargetStores(secrets);
        // The machine's own clock, whatever this agent takes for the time: that is what is compared.
        this.check = new StorageCheck(InstantSource.system());
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
    public StorageCheckResult check(RequestScope scope, StorageCheckRequest request) {
        scope.require(Permission.MANAGE_STORAGE);
        scope.account();
        return check(StorageAddress.read(request.kind(), request.location()), request.options(),
                request.credentials());
    }

    @Override
    public StorageCheckResult check(RequestScope scope, String targetId) {
        scope.require(Permission.MANAGE_STORAGE);
        StorageTargetRow target = target(scope.account(), targetId);
        return check(TargetStores.location(target.view().location()), Optional.of(target.view().options()),
                Optional.of(stores.credentials(scope.account(), target)));
    }

    @Override
    public StorageTargetView add(RequestScope scope, NewStorageTarget wanted) {
        scope.require(Permission.MANAGE_STORAGE);
        String account = scope.account();
        StoreLocation location = StorageAddress.read(wanted.kind(), wanted.location());
        if (wanted.kind() == StorageKind.LOCAL) {
            LocalDirectoryCheck.run(location.toString());
        }
        requireFit(check(location, wanted.options(), wanted.credentials()));
        StorageCredentials credentials = wanted.credentials().orElse(StorageCredentials.OF_MACHINE);
        StorageTargetRow added = keep(account,
                new StorageTargetView(UUID.randomUUID().toString(), wanted.name().strip(), wanted.kind(),
                        location.toString(), wanted.options().orElse(StorageOptions.NONE), credentials.method()),
                credentials);
        try {
            store.add(account, added, clock.instant());
        } catch (DatabaseException.Conflicts taken) {
            forget(account, added);
            throw new ConflictException("There is a storage target of this name already. Choose another name.");
        }
        audit.done(scope, AuditActivity.STORAGE_ADDED, added.view().name(), "At " + added.view().location());
        return added.view();
    }

    @Override
    public StorageTargetView signIn(RequestScope scope, String targetId, StorageSignIn fresh) {
        scope.require(Permission.MANAGE_STORAGE);
        String account = scope.account();
        StorageTargetRow before = target(account, targetId);
        StorageTargetView was = before.view();
        StorageOptions options = fresh.options().orElse(was.options());
        requireFit(check(TargetStores.location(was.location()), Optional.of(options),
                Optional.of(fresh.credentials())));
        StorageTargetRow now = keep(account, new StorageTargetView(was.id(), was.name(), was.kind(), was.location(),
                options, fresh.credentials().method()), fresh.credentials());
        store.signIn(account, now);
        forget(account, before);
        changed.accept(scope, targetId);
        audit.done(scope, AuditActivity.CREDENTIALS_CHANGED, was.name(), "At " + was.location());
        return now.view();
    }

    private StorageTargetRow target(String account, String targetId) {
        return store.find(account, targetId)
                .orElseThrow(() -> new NotFoundException("There is no such storage target in this account."));
    }

    private StorageCheckResult check(StoreLocation location, Optional<StorageOptions> given,
            Optional<StorageCredentials> credentials) {
        StorageOptions options = given.orElse(StorageOptions.NONE);
        StorageCredentials secrets = credentials.orElse(StorageCredentials.OF_MACHINE);
        StoreCredentials signIn = GivenCredentials.of(location, options, secrets);
        return check.run(location, GivenConnection.of(location, options, secrets), signIn);
    }

    private static void requireFit(StorageCheckResult result) {
        result.steps().stream().filter(step -> !step.ok()).findFirst().ifPresent(step -> {
            throw new InvalidInputException(field(step), step.detail().text());
        });
    }

    private static String field(TriedStep failed) {
        return switch (failed.code().orElse("")) {
            case "access-refused" -> "credentials";
            case "untrusted" -> "options.certificateAuthority";
            case "proxy-refused", "proxy-unreachable" -> "options.proxy";
            default -> "location";
        };
    }

    private StorageTargetRow keep(String account, StorageTargetView view, StorageCredentials credentials) {
        return new StorageTargetRow(view, credentials.user().strip(), keep(account, Optional.of(credentials.secret())),
                keep(account, credentials.passphrase()), keep(account, credentials.proxyPassword()));
    }

    private void forget(String account, StorageTargetRow target) {
        Stream.of(target.secretId(), target.passphraseSecretId(), target.proxyPasswordSecretId())
                .flatMap(Optional::stream)
                .forEach(id -> secrets.remove(account, id));
    }

    private Optional<String> keep(String account, Optional<String> secret) {
        return secret.filter(text -> !text.isEmpty())
                .map(text -> secrets.keep(account, SecretKind.STORAGE, Secret.of(text)));
    }
}
