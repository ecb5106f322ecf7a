package dev.strongroom.console.addtask;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.microsoft.TenantFormViewModel;
import dev.strongroom.console.microsoft.TenantMailboxesViewModel;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantPart;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.Schedule;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The steps that a tenant has of its own: signing in, what is missing, whose mailboxes. */
final class TenantStepsViewModel {
    /** Without these there is nothing to choose from, or nothing to back up. */
    private static final Set<TenantPart> NEEDED = Set.of(TenantPart.DIRECTORY, TenantPart.MAIL);

    private final Workspace workspace;
    private final TenantFormViewModel form = new TenantFormViewModel();
    private final TenantMailboxesViewModel mailboxes;
    private final ReadOnlyObjectWrapper<LoadState<TenantCheck>> check =
            new ReadOnlyObjectWrapper<>(new LoadState.Loading<>());
    private Pending pending = Pending.NONE;

    TenantStepsViewModel(Workspace workspace) {
        this.workspace = workspace;
        mailboxes = TenantMailboxesViewModel.ofMany(workspace.background(), this::loadMailboxes);
    }

    TenantFormViewModel form() {
        return form;
    }

    TenantMailboxesViewModel mailboxes() {
        return mailboxes;
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

    /** True when at least one mailbox is chosen. */
    BooleanBinding chosen() {
        return Bindings.createBooleanBinding(() -> !mailboxes.chosen().get().isEmpty(), mailboxes.chosen());
    }

    /** Has the agent sign in. */
    void test() {
        var tenant = form.connection();
        check.set(new LoadState.Loading<>());
        pending.forget();
        pending = workspace.background()
                .run(() -> workspace.account().client().tenants().check(tenant),
                        answer -> check.set(LoadState.of(answer)));
    }

    void loadMailboxes() {
        var tenant = form.connection();
        mailboxes.load(() -> workspace.account().client().tenants().mailboxes(tenant));
    }

    NewMicrosoftTask task(String name, String storageTarget, Schedule schedule) {
        var tenant = form.connection();
        return new NewMicrosoftTask(name, storageTarget, tenant.tenant(), tenant.credential(), mailboxes.wanted(),
                schedule);
    }

    void close() {
        pending.forget();
        mailboxes.close();
        form.credential().clear();
    }
}
