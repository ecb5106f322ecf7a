package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.NumberTable;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.UncheckedConnectorException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Graph's ids of the items that each folder is known to hold, by the numbers that stand for them. Two ids are told apart by
 * the whole of them. The ids lie in a file; an item takes at most 24 bytes of memory. Close it. For one thread.
 */
public final class TargetIds implements AutoCloseable {
    private static final long EPOCH = 0;

    private final ProviderIds numbers;
    private final IdText texts = new IdText();
    private final Map<String, Folder> folders = new HashMap<>();

    /** The place of each number's id among the texts, with the listing that named it last. */
    private static final class Folder {
        private final NumberTable ids = new NumberTable();
        private int listing;

        /** Where the number's id is, whether it was listed last or not. */
        OptionalInt place(long number) {
            OptionalLong found = ids.get(number);
            return found.isPresent() ? OptionalInt.of((int) found.getAsLong()) : OptionalInt.empty();
        }

        boolean isListed(long number) {
            return ids.get(number).orElse(-1) >> Integer.SIZE == listing;
        }

        void put(long number, int place) {
            ids.put(number, (long) listing << Integer.SIZE | place);
        }
    }

    public TargetIds(ProviderIds numbers) {
        this.numbers = numbers;
    }

    /** The folder is listed anew; numbers stand for the ids that they stood for. */
    public void forget(String folder) {
        folder(folder).listing++;
    }

    /** The folder holds this item. */
    public ItemId note(String folderId, String graphId) throws ConnectorException {
        Folder folder = folder(folderId);
        try {
            long number = numbers.first(graphId);
            OptionalInt place = folder.place(number);
            while (place.isPresent() && !texts.at(place.getAsInt()).equals(graphId)) {
                number = ProviderIds.next(number);
                place = folder.place(number);
            }
            folder.put(number, place.isPresent() ? place.getAsInt() : texts.add(graphId));
            return new ItemId(EPOCH, number);
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }

    private Folder folder(String id) {
        return folders.computeIfAbsent(id, key -> new Folder());
    }

    /** As {@link #note}, within a stream. */
    public ItemId noteListed(String folder, String graphId) {
        try {
            return note(folder, graphId);
        } catch (ConnectorException e) {
            throw new UncheckedConnectorException(e);
        }
    }

    /** Empty when the folder is not known to hold it. */
    public Optional<String> find(String folderId, ItemId id) throws ConnectorException {
        Folder folder = folder(folderId);
        OptionalInt place = folder.place(id.number());
        try {
            return place.isPresent() && folder.isListed(id.number()) ? Optional.of(texts.at(place.getAsInt()))
                    : Optional.empty();
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }

    /** As {@link #find}, of what must be there. */
    public String require(String folder, ItemId id) throws ConnectorException {
        return find(folder, id)
                .orElseThrow(() -> new RefusedException("It is not in the folder any more."));
    }

    private static ConnectorException diskFailed(IOException e) {
        return new RefusedException("The agent's disk could not take what a folder holds: " + e.getMessage()
                + ". Make room and try again.", e);
    }

    @Override
    public void close() {
        try {
            texts.close();
        } catch (IOException leftToTheSystem) {
            // The file is a temporary one, of which nothing is needed any more.
            folders.clear();
        }
    }
}
