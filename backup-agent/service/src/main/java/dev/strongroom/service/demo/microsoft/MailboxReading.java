package dev.strongroom.service.demo.microsoft;

import dev.strongroom.service.demo.stage.Fingerprints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a mailbox of the tenant held at one time.
 *
 * @param items by kind
 */
record MailboxReading(Map<TenantKind, List<TenantItem>> items) {
    /**
     * Reads it.
     *
     * @param mailbox its path in Graph
     */
    static MailboxReading read(List<TenantKind> kinds, Graph graph, String mailbox)
            throws IOException, InterruptedException {
        Map<TenantKind, List<TenantItem>> items = new LinkedHashMap<>();
        for (TenantKind kind : kinds) {
            items.put(kind, kind.items(graph, mailbox));
        }
        return new MailboxReading(items);
    }

    List<TenantItem> of(TenantKind kind) {
        return items.getOrDefault(kind, List.of());
    }

    int size() {
        return items.values().stream().mapToInt(List::size).sum();
    }

    /** What a backup of then has to hold. */
    Fingerprints kept() {
        Fingerprints all = new Fingerprints();
        items.forEach((kind, list) -> list.forEach(item -> all.add(folder(kind, item.folder()), item.kept())));
        return all;
    }

    /** What tells a folder from those of other kinds. */
    static List<String> folder(TenantKind kind, List<String> path) {
        List<String> folder = new ArrayList<>(List.of(kind.name()));
        folder.addAll(path);
        return folder;
    }
}
