package dev.strongroom.service.demo.microsoft;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.recovery.FolderView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A kind of items of a mailbox: how the tenant tells them, what is compared of them, and how they get lost. */
interface TenantKind {
    ItemKind kind();

    /** More than one, as people call them. */
    String name();

    /**
     * All items of a mailbox, read from Graph.
     *
     * @param mailbox its path in Graph
     */
    List<TenantItem> items(Graph graph, String mailbox) throws IOException, InterruptedException;

    /** Deletes an item for good. */
    default void delete(Graph graph, TenantItem item) throws IOException, InterruptedException {
        graph.delete(item.resource());
    }

    /** What a restore brings back in another form, as a sentence; empty for nothing. */
    default Optional<String> comesBackDifferently() {
        return Optional.empty();
    }

    /** What {@link TenantItem#kept} is of a file that a backup holds. */
    default String kept(byte[] file) throws IOException {
        return Fields.ofSource(file);
    }

    /** The same kind in the agent's API. */
    default FolderView.Kind view() {
        return FolderView.Kind.valueOf(kind().name());
    }
}
