package dev.strongroom.service.backup;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.item.ItemKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entity of a provider that names its items by texts, as a test scripts it. One thread. */
final class TextIdMailbox {
    static final Instant RECEIVED = Instant.parse("2026-11-20T09:30:00Z");

    private final Map<Container, Map<String, Item>> containers = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();

    /** An item as its provider has it. */
    record Item(String text, Instant received, ItemState state) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    static Container folder(String name) {
        return folder(ItemKind.MAIL, name, name);
    }

    static Container folder(ItemKind kind, String id, String name) {
        return new Container(id, List.of(name), Optional.empty(), Optional.empty(), true, Set.of(),
                kind);
    }

    /** The items of a container by their provider's ids; a container that is not there is made. */
    Map<String, Item> items(Container container) {
        return containers.computeIfAbsent(container, c -> new LinkedHashMap<>());
    }

    /** From now on the provider says that the item changed, though it may not have. */
    TextIdMailbox touch(String providerId) {
        touched.add(providerId);
        return this;
    }

    boolean isTouched(String providerId) {
        return touched.contains(providerId);
    }

    TextIdMailbox put(Container container, String providerId, String text) {
        return put(container, providerId, text, ItemState.EMPTY);
    }

    TextIdMailbox put(Container container, String providerId, String text, ItemState state) {
        items(container).put(providerId, new Item(text, RECEIVED, state));
        return this;
    }

    List<Container> containers() {
        return List.copyOf(containers.keySet());
    }
}
