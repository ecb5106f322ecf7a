package dev.strongroom.console.sample;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Background;
import dev.strongroom.console.background.Call;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.ClientException;
import java.util.function.Consumer;

/** Runs calls at once on the caller's thread: for agents in memory only, whose calls never wait. */
public final class Inline implements Background {
    @Override
    public <T> Pending run(Call<T> call, Consumer<Answer<T>> then) {
        then.accept(answer(call));
        return Pending.NONE;
    }

    private static <T> Answer<T> answer(Call<T> call) {
        try {
            return new Answer.Value<>(call.call());
        } catch (ClientException e) {
            return new Answer.Failure<>(e);
        }
    }
}
