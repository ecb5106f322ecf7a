package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.UncheckedConnectorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a restore that was killed left half written in a folder: it is no item of it, and goes. One thread. */
public final class Unfinished {
    private final Set<String> atWork;
    private final List<String> ids = new ArrayList<>();

    /** Removes an item by its id at Graph. */
    @FunctionalInterface
    public interface Removal {
        void remove(String id) throws ConnectorException, InterruptedException;
    }

    /** @param atWork the names of what is being written by any thread of the process, which stays; thread-safe */
    public Unfinished(Set<String> atWork) {
        this.atWork = atWork;
    }

    /** Takes note of a half written item. */
    public void note(String id, String writer) {
        if (!atWork.contains(writer)) {
            ids.add(id);
        }
    }

    /** Removes what was noted; throws {@link UncheckedConnectorException}, since a stream is closed with it. */
    public void remove(Removal removal) {
        try {
            for (String id : ids) {
                removal.remove(id);
            }
        } catch (ConnectorException e) {
            throw new UncheckedConnectorException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
