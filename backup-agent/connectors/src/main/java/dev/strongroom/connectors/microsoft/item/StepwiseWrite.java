package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what takes several requests: it is created, and then completed. One that could not be completed is removed, and
 * begun again when the connection broke off. One thread.
 */
public final class StepwiseWrite {
    private static final Logger LOG = LoggerFactory.getLogger(StepwiseWrite.class);
    private static final int TRIES = 3;

    private final BudgetedCalls calls;
    private final Removal removal;

    /** Makes it, so far that it has an id. */
    @FunctionalInterface
    public interface Creation {
        /** Answers the id. */
        String create() throws GraphFailure, StoppedException, ConnectorException, InterruptedException;
    }

    /**
     * Does the rest, and marks it as whole at last.
     *
     * @param <T> what there is to say of it
     */
    @FunctionalInterface
    public interface Completion<T> {
        /** Completes what has this id. */
        T complete(String id)
                throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException;
    }

    /** Removes it, by one request. */
    @FunctionalInterface
    public interface Removal {
        /** Removes what has this id. */
        void remove(String id) throws GraphFailure;
    }

    /** Writes by these calls, and removes so. */
    public StepwiseWrite(BudgetedCalls calls, Removal removal) {
        this.calls = calls;
        this.removal = removal;
    }

    /**
     * Writes it.
     *
     * @throws UnreachableException when the connection breaks off each time
     */
    public <T> T write(Creation creation, Completion<T> completion)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        for (int tries = 1;; tries++) {
            try {
                return once(creation, completion);
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.UNCERTAIN && failure.kind() != GraphFailure.Kind.NOT_FOUND) {
                    throw failure;
                }
                if (tries == TRIES) {
                    throw new UnreachableException(
                            "Microsoft 365 breaks off again and again while an item is written.", failure);
                }
            }
        }
    }

    private <T> T once(Creation creation, Completion<T> completion)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        String id = creation.create();
        boolean whole = false;
        try {
            T result = completion.complete(id);
            whole = true;
            return result;
        } finally {
            if (!whole) {
                remove(id);
            }
        }
    }

    private void remove(String id) throws InterruptedException {
        try {
            calls.send(RequestKind.WRITE, () -> {
                removal.remove(id);
                return id;
            });
        } catch (GraphFailure | StoppedException | ConnectorException e) {
            LOG.info("An item that was not finished is still there until its folder is restored to again: {}",
                    e.getMessage());
        }
    }
}
