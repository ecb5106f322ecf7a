package dev.strongroom.service.rebuild;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may write a task's catalogues: its backup or a rebuild, never both at once. Within one process, to which the data
 * directory belongs. Thread-safe.
 */
public final class CatalogueTurns {
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** The right to write a task's catalogues, until it is closed. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes the turn, or none while somebody else has it. */
    public Optional<Turn> take(String taskId) {
        return taken.add(taskId) ? Optional.of(() -> taken.remove(taskId)) : Optional.empty();
    }
}
