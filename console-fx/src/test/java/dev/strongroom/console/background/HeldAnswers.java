package dev.strongroom.console.background;

import dev.strongroom.console.client.ClientException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Holds every answer back until it is let go, in the order of the calls: for agents in memory only. */
public final class HeldAnswers implements Background {
    private final Deque<Runnable> held = new ArrayDeque<>();

    @Override
    public <T> Pending run(Call<T> call, Consumer<Answer<T>> then) {
        var forgotten = new AtomicBoolean();
        held.add(() -> {
            if (!forgotten.get()) {
                then.accept(answer(call));
            }
        });
        return () -> forgotten.set(true);
    }

    /** Delivers the oldest answer. */
    public void letOneGo() {
        held.remove().run();
    }

    /** Delivers all answers, with those of calls that they lead to. */
    public void letAllGo() {
        while (!held.isEmpty()) {
            letOneGo();
        }
    }

    private static <T> Answer<T> answer(Call<T> call) {
        try {
            return new Answer.Value<>(call.call());
        } catch (ClientException e) {
            return new Answer.Failure<>(e);
        }
    }
}
