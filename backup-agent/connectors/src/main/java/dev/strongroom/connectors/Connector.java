package dev.strongroom.connectors;

import java.util.function.Consumer;

/**
 * A provider's connector. Thread-safe; one for the life of the process, because it holds the budgets that all work
 * with the provider shares.
 *
 * @param <A> how an entity of this provider is addressed and signed in to
 */
public interface Connector<A> {
    /** Signs in for reading. */
    EntitySource openSource(A address) throws ConnectorException, InterruptedException;

    /** Signs in for writing. */
    EntityTarget openTarget(A address) throws ConnectorException, InterruptedException;

    /**
     * Tries the connection step by step and tells of each step as it ends. Never throws for what the server does; the
     * last step told says whether it worked.
     */
    void test(A address, Consumer<ConnectionStep> steps) throws InterruptedException;
}
