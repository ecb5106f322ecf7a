package dev.strongroom.simulator.microsoft.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.function.Predicate;

/** What is special about one kind of containers with items: contact folders, task lists, sections. */
public interface Kind {
    Hierarchy hierarchy(Mailbox mailbox);

    /** The path of the containers, e.g. {@code todo/lists}. */
    String containers();

    /** The last segment of the path of a container's items, e.g. {@code tasks}. */
    String items();

    ResourceType containerType();

    ResourceType itemType();

    /** Which containers the list shows. */
    default Predicate<Item> listed(Mailbox mailbox) {
        return container -> true;
    }

    /** The key of the container that an id or a name means. */
    default long container(Mailbox mailbox, String id) {
        return mailbox.container(hierarchy(mailbox), id).key();
    }

    /** A container as answers have it. */
    ObjectNode container(Mailbox mailbox, Item container);

    /** The same with what the call wants to see in it. */
    default ObjectNode container(Mailbox mailbox, Call call, Item container) {
        return container(mailbox, container);
    }

    /** An item as answers have it. */
    ObjectNode item(Mailbox mailbox, Call call, Item item, long container);

    /** The properties of a new container, those that were not given filled in. */
    ObjectNode newContainer(Mailbox mailbox, ObjectNode given);

    /** A new item from what the client wrote. */
    Item newItem(Mailbox mailbox, ObjectNode given);

    /** Whether a container may be changed and deleted. */
    default boolean changeable(Mailbox mailbox, Item container) {
        return true;
    }
}
