package dev.strongroom.service.demo.stage;

import dev.strongroom.connectors.ConnectorException;
import java.io.IOException;

/** The main job with one service, and the simulated provider that it needs, which ends with it. */
public interface Story extends AutoCloseable {
    /** What stands ready, as the beginning of a sentence. */
    String scene();

    /** Tells it: back up, lose, find, restore, compare. */
    Result tell(Stage stage) throws IOException, InterruptedException, ConnectorException;

    @Override
    void close();

    /**
     * What came of it.
     *
     * @param vault where the vault lies
     * @param items how many items were compared
     * @param mismatches how many of them are missing, changed or too many
     */
    record Result(String vault, long items, long mismatches) {}

    /** Starts the provider of a story. */
    @FunctionalInterface
    interface Opening {
        /**
         * Starts it; the caller closes it.
         *
         * @param directory where it may write
         */
        Story open(DemoDirectory directory) throws IOException;
    }
}
