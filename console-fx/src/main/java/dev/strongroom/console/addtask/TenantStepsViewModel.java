package dev.strongroom.console.addtask;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.microsoft.DriveFormViewModel;
import dev.strongroom.console.microsoft.TenantFormViewModel;
import dev.strongroom.console.microsoft.TenantUsersViewModel;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantPart;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;

/** The steps that a tenant has of its own: signing in, what is missing, whose mailboxes or drives. */
final class TenantStepsViewModel {
    /** Without these there is nothing to choose from, or nothing to back up. */
    private static final Set<TenantPart> NEEDED =
            Set.of(TenantPart.DIRECTORY, TenantPart.MAIL, TenantPart.FILES);

    private final Workspace workspace;
    private final ReadOnlyProperty<ServiceKind> service;
    private final DriveFormViewModel drives = new DriveFormViewModel();
    private final TenantFormViewModel form = new TenantFormViewModel();
    private final TenantUsersViewModel users;
    private final ReadOnlyObjectWrapper<LoadState<TenantCheck>> check =
            new ReadOnlyObjectWrapper<>(new LoadState.Loading<>());
    private Pending pending = Pending.NONE;

    TenantStepsViewModel(Workspace workspace, ReadOnlyProperty<ServiceKind> service) {
        this.workspace = workspace;
        this.service = service;
        users = TenantUsersViewModel.ofMany(workspace.background(), this::loadUsers);
    }

    TenantFormViewModel form() {
        return form;
    }

    TenantUsersViewModel users() {
        return users;
    }

    ReadOnlyObjectProperty<LoadState<TenantCheck>> check() {
        return check.getReadOnlyProperty();
    }

    /** True when the application signs in and may do what a backup of mail needs. */
    BooleanBinding works() {
        return Bindings.createBooleanBinding(() -> check.get()
                .loaded()
                .filter(found -> found.connection() == ConnectionState.CONNECTED)
                .filter(found -> found.missing().stream().noneMatch(missing -> NEEDED.contains(missing.part())))
                .isPresent(), check);
    }

    /** Which older versions a task for drives reads. */
    DriveFormViewModel drives() {
        return drives;
    }

    /** True when at least one mailbox or drive is chosen, and the rest makes sense. */
    BooleanBinding chosen() {
        return Bindings.createBooleanBinding(() -> !users.chosen().get().isEmpty(), users.chosen())
                .and(drives.valid());
    }

    /** Has the agent sign in. */
    void test() {
        var tenant = form.connection(service.getValue());
        check.set(new LoadState.Loading<>());
        pending.forget();
        pending = workspace.background()
                .run(() -> workspace.account().client().tenants().check(tenant),
                        answer -> check.set(LoadState.of(answer)));
    }

    void loadUsers() {
        var tenant = form.connection(service.getValue());
        users.load(() -> workspace.account().client().tenants().users(tenant));
    }

    NewMicrosoftTask task(String name, String storageTarget, Schedule schedule) {
        var tenant = form.connection(service.getValue());
        return new NewMicrosoftTask(name, tenant.service(), storageTarget, tenant.tenant(), tenant.credential(),
                users.wanted(), tenant.service() == ServiceKind.ONEDRIVE ? Optional.of(drives.settings())
                        : Optional.empty(),
                schedule);
    }

    void close() {
        pending.forget();
        users.close();
        form.credential().clear();
    }
}
