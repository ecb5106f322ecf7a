package dev.strongroom.console.background;

import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.ClientException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One virtual thread a call. */
public final class VirtualThreads implements Background, AutoCloseable {
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("console-call-", 0).factory());
    private final Executor window;

    /** Delivers answers through {@code window}, the JavaFX thread in production. */
    public VirtualThreads(Executor window) {
        this.window = window;
    }

    @Override
    public <T> Pending run(Call<T> call, Consumer<Answer<T>> then) {
        var forgotten = new AtomicBoolean();
        var running = threads.submit(() -> {
            var answer = answer(call);
            window.execute(() -> {
                if (!forgotten.get()) {
                    then.accept(answer);
                }
            });
        });
        return () -> {
            forgotten.set(true);
            running.cancel(true);
        };
    }

    /** Interrupts what still runs; nothing more is delivered. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static <T> Answer<T> answer(Call<T> call) {
        try {
            return new Answer.Value<>(call.call());
        } catch (ClientException e) {
            return new Answer.Failure<>(e);
        } catch (RuntimeException e) {
            // A screen that waits for ever would hide the defect; the error page shows it.
            return new Answer.Failure<>(new AgentFailedException("console-defect", String.valueOf(e.getMessage()), e));
        }
    }
}
