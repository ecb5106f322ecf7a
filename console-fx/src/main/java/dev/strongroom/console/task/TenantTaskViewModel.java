package dev.strongroom.console.task;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.microsoft.CredentialFormViewModel;
import dev.strongroom.console.microsoft.TenantUsersViewModel;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.task.ConnectionState;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What can be done with the tenant of a task: signing in again, and adding mailboxes. */
final class TenantTaskViewModel {
    private final Workspace workspace;
    private final String taskId;
    private final Runnable changed;
    private final CredentialFormViewModel credential = new CredentialFormViewModel();
    private final TenantUsersViewModel mailboxes;
    private final ReadOnlyObjectWrapper<Optional<TenantCheck>> checked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TenantCheck>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param changed loads the task's page anew */
    TenantTaskViewModel(Workspace workspace, String taskId, Runnable changed) {
        this.workspace = workspace;
        this.taskId = taskId;
        this.changed = changed;
        mailboxes = TenantUsersViewModel.ofMany(workspace.background(), this::loadMailboxes);
    }

    CredentialFormViewModel credential() {
        return credential;
    }

    TenantUsersViewModel mailboxes() {
        return mailboxes;
    }

    /** Why the credential that was given last does not work. */
    ReadOnlyObjectProperty<Optional<TenantCheck>> refused() {
        return refused.getReadOnlyProperty();
    }

    /** What the last check found that was asked for. */
    ReadOnlyObjectProperty<Optional<TenantCheck>> checked() {
        return checked.getReadOnlyProperty();
    }

    /** Has the agent sign in to the tenant as the task does. */
    void check() {
        checked.set(Optional.empty());
        workspace.background().run(() -> workspace.account().client().tenants().checkOf(taskId), answer -> {
            switch (answer) {
                case Answer.Value<TenantCheck>(var found) -> checked.set(Optional.of(found));
                case Answer.Failure<TenantCheck>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }

    void loadMailboxes() {
        mailboxes.load(() -> workspace.account().client().tenants().usersOf(taskId));
    }

    /** Backs up the chosen ones too; {@code done} when that is so. */
    void addChosen(Runnable done) {
        var chosen = new ChosenUsers(mailboxes.wanted());
        workspace.background()
                .run(() -> workspace.account().client().tenants().addUsers(taskId, chosen), answer -> {
                    switch (answer) {
                        case Answer.Value<TenantUsers> _ -> {
                            workspace.announcer().done("task.message.mailboxes-added", chosen.users().size());
                            done.run();
                            changed.run();
                        }
                        case Answer.Failure<TenantUsers>(var problem) -> workspace.announcer().failed(problem);
                    }
                });
    }

    /** Gives the application another credential; {@code done} when it works. */
    void signIn(String taskName, Runnable done) {
        var given = credential.credential();
        workspace.background().run(() -> workspace.account().client().tenants().signIn(taskId, given), answer -> {
            switch (answer) {
                case Answer.Value<TenantCheck>(var check) when check.connection() == ConnectionState.CONNECTED -> {
                    refused.set(Optional.empty());
                    credential.clear();
                    workspace.announcer().done("task.message.signed-in", taskName);
                    done.run();
                    changed.run();
                }
                case Answer.Value<TenantCheck>(var check) -> refused.set(Optional.of(check));
                case Answer.Failure<TenantCheck>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }

    void close() {
        mailboxes.close();
        credential.clear();
    }
}
