package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the items of one kind lie in a mailbox, and how they are read. Thread-safe. */
public interface ItemFolders {
    /** Whose permission it needs. */
    SubService service();

    /** The folders, parents before children. */
    List<Container> list(BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException;

    /**
     * A page of a folder's items, or of what changed there. What ends without a link to later changes is listed anew each
     * time.
     */
    Page<ItemEntry> page(String folder, Optional<String> link) throws GraphFailure;

    /** The first page, where the list of folders told it a moment ago; it is given once. */
    default Optional<Page<ItemEntry>> firstPage(String folder) {
        return Optional.empty();
    }

    /** How many items a folder has, by Graph's own count. */
    long count(String folder) throws GraphFailure;

    /** When the item was made, or begins. */
    Instant received(ItemEntry entry);

    /**
     * Reads an item whole, and gives it as the file that is kept.
     *
     * @param folder the id of its folder
     */
    void read(String folder, ItemEntry entry, BudgetedCalls calls, Taker taker)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException;

    /** Takes an item's file. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes it.
         *
         * @param size in bytes
         */
        void take(long size, ItemContent content) throws GraphFailure, ConnectorException, InterruptedException;
    }
}
