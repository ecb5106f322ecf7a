package dev.strongroom.simulator.microsoft.odata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * How the items of a list look to whoever asks.
 *
 * @param context what follows {@code $metadata#} in the context URL of the list
 * @param path of the list below the version, which its links lead to
 * @param entities what an item is to the client, with ids and all properties, objects of its own: one, but for series of
 *        events
 * @param id of a key, for items that are gone
 * @param selection which properties go out
 * @param visible which items this caller may see; empty: all
 * @param pageSize when the client asks for none
 */
public record View(String context, String path, Function<Item, List<ObjectNode>> entities,
        LongFunction<String> id, Selection selection, Optional<Predicate<Item>> visible, int pageSize) {
    boolean shows(Item item) {
        return visible.map(test -> test.test(item)).orElse(true);
    }
}
