package dev.strongroom.console.microsoft;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.background.Call;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.microsoft.TenantUser;
import dev.strongroom.model.microsoft.TenantUsers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Everybody of a tenant who has a mailbox, or may have a drive, and who of them is chosen. */
public final class TenantUsersViewModel {
    private final Background background;
    private final Runnable again;
    private final boolean many;
    private final ObservableList<TenantUser> all = FXCollections.observableArrayList();
    private final FilteredList<TenantUser> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<Set<TenantUser>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LoadState<TenantUsers>> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Loading<>());
    private Pending pending = Pending.NONE;

    private TenantUsersViewModel(Background background, Runnable again, boolean many) {
        this.background = background;
        this.again = again;
        this.many = many;
        filter.subscribe(text -> shown.setPredicate(mailbox -> matches(mailbox, text)));
    }

    /**
     * Nobody yet; any number can be chosen.
     *
     * @param again loads once more, after a failure
     */
    public static TenantUsersViewModel ofMany(Background background, Runnable again) {
        return new TenantUsersViewModel(background, again, true);
    }

    /**
     * Nobody yet; one can be chosen.
     *
     * @param again loads once more, after a failure
     */
    public static TenantUsersViewModel ofOne(Background background, Runnable again) {
        return new TenantUsersViewModel(background, again, false);
    }

    /** Whether more than one can be chosen. */
    boolean many() {
        return many;
    }

    private static boolean matches(TenantUser mailbox, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return (mailbox.name() + " " + mailbox.address()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Asks the agent; who was chosen before stays chosen where there is such a mailbox still. */
    public void load(Call<TenantUsers> call) {
        state.set(new LoadState.Loading<>());
        pending.forget();
        pending = background.run(call, answer -> {
            if (answer instanceof Answer.Value<TenantUsers>(var found)) {
                // Those that the task has are no choice any more.
                all.setAll(found.items().stream().filter(mailbox -> mailbox.entityId().isEmpty()).toList());
                var left = new HashSet<>(chosen.get());
                left.retainAll(Set.copyOf(all));
                chosen.set(Set.copyOf(left));
            }
            state.set(LoadState.of(answer));
        });
    }

    void retry() {
        again.run();
    }

    ReadOnlyObjectProperty<LoadState<TenantUsers>> state() {
        return state.getReadOnlyProperty();
    }

    StringProperty filter() {
        return filter;
    }

    /** Those that the filter lets through. */
    ObservableList<TenantUser> shown() {
        return shown;
    }

    /** Who is chosen, whether the filter shows them or not. */
    public ReadOnlyObjectProperty<Set<TenantUser>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(TenantUser mailbox, boolean wanted) {
        choose(List.of(mailbox), wanted);
    }

    private void choose(List<TenantUser> some, boolean wanted) {
        var now = new HashSet<>(many ? chosen.get() : Set.of());
        if (wanted) {
            some.stream().filter(user -> user.standing() != TenantUser.Standing.NOT_SET_UP).forEach(now::add);
        } else {
            now.removeAll(Set.copyOf(some));
        }
        chosen.set(Set.copyOf(now));
    }

    boolean allShownChosen() {
        var possible = shown.stream().filter(user -> user.standing() != TenantUser.Standing.NOT_SET_UP).toList();
        return !possible.isEmpty() && chosen.get().containsAll(possible);
    }

    /** Chooses all that are shown, or none of them. */
    void chooseShown(boolean wanted) {
        choose(List.copyOf(shown), wanted);
    }

    /** The chosen ones as the agent wants them, by name. */
    public List<ChosenUser> wanted() {
        return all.stream()
                .filter(chosen.get()::contains)
                .map(mailbox -> new ChosenUser(mailbox.userId(), mailbox.name(), mailbox.address()))
                .toList();
    }

    /** Waits for no answer any more. */
    public void close() {
        pending.forget();
    }
}
