package dev.strongroom.console.storage;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.background.Call;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.model.storage.StorageCheckResult;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether vaults can lie at a place: what the agent found when it tried. JavaFX thread only. */
public final class StorageCheckViewModel {
    /** How far it is. */
    sealed interface State {
        /** Nobody asked. */
        record Untried() implements State {}

        /** The agent is at it. */
        record Trying() implements State {}

        /** What it found. */
        record Tried(StorageCheckResult result) implements State {}

        /** Why it could not try. */
        record NotTried(ClientException problem) implements State {}
    }

    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Untried());
    private Pending pending = Pending.NONE;

    /** Untried. */
    public StorageCheckViewModel(Background background) {
        this.background = background;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    void run(Call<StorageCheckResult> check) {
        pending.forget();
        state.set(new State.Trying());
        pending = background.run(check, answer -> state.set(switch (answer) {
            case Answer.Value<StorageCheckResult>(var result) -> new State.Tried(result);
            case Answer.Failure<StorageCheckResult>(var problem) -> new State.NotTried(problem);
        }));
    }

    /** Forgets what was found, because it is about something else now. */
    void clear() {
        pending.forget();
        state.set(new State.Untried());
    }
}
