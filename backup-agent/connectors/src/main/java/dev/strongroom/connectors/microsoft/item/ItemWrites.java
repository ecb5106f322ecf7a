package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How the items of one kind are written into a mailbox. Methods that fail of {@link GraphFailure} alone send one request.
 * One thread.
 */
public interface ItemWrites {
    /** Whose permission it needs. */
    SubService service();

    /** Where items of the kind can lie. */
    FoldersByPath folders();

    /** A page of what a folder holds, with the marks. */
    Page<ObjectNode> page(String folder, Optional<String> link) throws GraphFailure;

    /** By which programs know an item of a page. */
    default String uid(ObjectNode item) {
        return GraphJson.text(item, "id");
    }

    /** The mark of an item of a page. */
    default Optional<String> mark(ObjectNode item) {
        return NamedProperty.of(item);
    }

    /** An item, enough of it to be read whole by {@link ItemFolders}. */
    ObjectNode get(String folder, String id) throws GraphFailure;

    /**
     * Makes an item, without what needs requests of its own.
     *
     * @param source what Graph told of the stored one
     * @return its id
     */
    String create(String folder, ObjectNode source, String mark) throws GraphFailure;

    /**
     * Gives a new item what needs requests of its own.
     *
     * @return what turned out to have no place, in sentences
     */
    List<String> complete(String folder, String id, ObjectNode source, ItemContent content, BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException;

    /** Gives an item another mark. */
    void mark(String folder, String id, String mark) throws GraphFailure;

    /** What of the stored item has no place here, as far as that is known before it is written; in sentences. */
    default List<String> losses(ObjectNode source) {
        return List.of();
    }

    /** All of the stored item that has no place here, as far as its file tells. */
    default List<String> foreseen(ObjectNode source, ItemContent content) throws IOException {
        return losses(source);
    }

    /** Removes an item that a restore wrote. */
    void remove(String folder, String id) throws GraphFailure;

    /**
     * Says why an item must not be removed.
     *
     * @param item as {@link #get} gives it
     */
    default void requireRemovable(ObjectNode item) throws RefusedException {}
}
