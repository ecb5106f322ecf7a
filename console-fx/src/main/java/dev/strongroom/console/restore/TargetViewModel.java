package dev.strongroom.console.restore;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.imap.MailboxFormViewModel;
import dev.strongroom.console.imap.ServerFormViewModel;
import dev.strongroom.console.imap.TestedMailbox;
import dev.strongroom.console.microsoft.TenantUsersViewModel;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The mailbox that a restore writes to. */
final class TargetViewModel {
    private final Workspace workspace;
    private final EntityView original;
    private final ObjectProperty<TargetKind> kind = new SimpleObjectProperty<>(TargetKind.ORIGINAL);
    private final ObjectProperty<Optional<EntityView>> otherEntity = new SimpleObjectProperty<>(Optional.empty());
    private final ServerFormViewModel server = new ServerFormViewModel();
    private final MailboxFormViewModel mailbox = new MailboxFormViewModel();
    private final BooleanBinding serverValid = server.valid();
    private final BooleanBinding mailboxValid = mailbox.valid();
    private final TenantUsersViewModel tenant;
    private final ReadOnlyObjectWrapper<List<EntityView>> entities = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<TestedMailbox>> tested = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Pending> testing = Optional.empty();

    /** Begins with the mailbox that it came from. */
    TargetViewModel(Workspace workspace, EntityView original) {
        this.workspace = workspace;
        this.original = original;
        tenant = TenantUsersViewModel.ofOne(workspace.background(), this::loadTenant);
        loadEntities();
        // What was typed since was not tested.
        server.host().subscribe(_ -> forgetTest());
        mailbox.user().subscribe(_ -> forgetTest());
    }

    /** The mailbox that it came from. */
    EntityView original() {
        return original;
    }

    boolean ofDrive() {
        return original.service() == ServiceKind.ONEDRIVE;
    }

    ObjectProperty<TargetKind> kind() {
        return kind;
    }

    ObjectProperty<Optional<EntityView>> otherEntity() {
        return otherEntity;
    }

    /** The other entities of the account. */
    ReadOnlyObjectProperty<List<EntityView>> entities() {
        return entities.getReadOnlyProperty();
    }

    ServerFormViewModel server() {
        return server;
    }

    MailboxFormViewModel mailbox() {
        return mailbox;
    }

    /** The tenant's other mailboxes, one of which can be chosen. */
    TenantUsersViewModel tenant() {
        return tenant;
    }

    /** How the connection test of the typed mailbox stands, once it was asked for. */
    ReadOnlyObjectProperty<Optional<TestedMailbox>> tested() {
        return tested.getReadOnlyProperty();
    }

    /** True while a mailbox is typed that can be tested. */
    BooleanBinding canTest() {
        return serverValid.and(mailboxValid);
    }

    /** True while it is known where to restore to. */
    BooleanBinding complete() {
        return Bindings.createBooleanBinding(() -> switch (kind.get()) {
            case ORIGINAL -> true;
            case ENTITY -> otherEntity.get().isPresent();
            case TENANT -> !tenant.chosen().get().isEmpty();
            case MAILBOX -> serverValid.get() && mailboxValid.get();
        }, kind, otherEntity, tenant.chosen(), serverValid, mailboxValid);
    }

    /** Has the agent sign in to the typed mailbox. */
    void test() {
        forgetTest();
        var request = new ConnectionTestRequest(server.server(), mailbox.login());
        tested.set(Optional.of(TestedMailbox.testing(request.login().user())));
        testing = Optional.of(TestedMailbox.test(workspace, request, ended -> tested.set(Optional.of(ended))));
    }

    private void forgetTest() {
        testing.ifPresent(Pending::forget);
        testing = Optional.empty();
        tested.set(Optional.empty());
    }

    /** The id of another mailbox of a task, if that is the target. */
    Optional<String> entityId() {
        return kind.get() == TargetKind.ENTITY ? otherEntity.get().map(EntityView::id) : Optional.empty();
    }

    /** The typed mailbox with its sign-in, if that is the target. */
    Optional<ConnectionTestRequest> typedMailbox() {
        return kind.get() == TargetKind.MAILBOX
                ? Optional.of(new ConnectionTestRequest(server.server(), mailbox.login()))
                : Optional.empty();
    }

    /** Somebody of the tenant, if their mailbox or drive is the target. */
    Optional<ChosenUser> tenantUser() {
        return kind.get() == TargetKind.TENANT ? tenant.wanted().stream().findFirst() : Optional.empty();
    }

    /** Asks for the tenant's mailboxes, when somebody wants to see them. */
    void loadTenant() {
        tenant.load(() -> workspace.account().client().tenants().usersOf(original.taskId()));
    }

    private void loadEntities() {
        var calls = workspace.account().client().tasks();
        workspace.background().run(() -> {
            var found = new ArrayList<EntityView>();
            for (var task : calls.list(PageQuery.whole()).items()) {
                found.addAll(calls.entities(task.id(), PageQuery.whole()).items());
            }
            // A drive goes into a drive, and a mailbox into a mailbox.
            found.removeIf(entity -> entity.id().equals(original.id())
                    || (entity.service() == ServiceKind.ONEDRIVE) != ofDrive());
            return List.copyOf(found);
        }, answer -> LoadState.of(answer).loaded().ifPresent(entities::set));
    }

    /** Ends what goes on, and forgets the mailbox's secret. */
    void close() {
        mailbox.clear();
        forgetTest();
        tenant.close();
    }
}
