package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.Call;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;

/**
 * The requests of a restore; says in sentences why Graph refused one.
 *
 * @param service whose permission it needs
 */
public record RestoreCalls(BudgetedCalls calls, SubService service) {
    /**
     * Some requests one after the other.
     *
     * @param <E> what else may go wrong
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws GraphFailure, StoppedException, ConnectorException, InterruptedException, E;
    }

    /** Sends one request. */
    public <T> T ask(RequestKind kind, Call<T> call) throws ConnectorException, InterruptedException {
        return work(() -> calls.send(kind, call));
    }

    /** Sends some. */
    public <T, E extends Exception> T work(Work<T, E> work) throws ConnectorException, InterruptedException, E {
        try {
            return work.run();
        } catch (GraphFailure failure) {
            throw Refusals.explain(failure, service);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }
}
