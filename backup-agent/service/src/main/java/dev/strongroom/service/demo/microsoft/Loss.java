package dev.strongroom.service.demo.microsoft;

import dev.strongroom.service.demo.stage.Fingerprints;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What gets lost of one kind: a whole folder, and a single item of another one.
 *
 * @param before all that the mailbox held of the kind
 * @param folder the folder that is emptied
 * @param single an item whose title is its own within its folder
 */
record Loss(TenantKind kind, List<TenantItem> before, List<String> folder, TenantItem single) {
    /** The largest of the deepest folders, and an item of the largest of the others. */
    static Loss of(TenantKind kind, List<TenantItem> before) {
        Map<List<String>, Long> sizes =
                before.stream().collect(Collectors.groupingBy(TenantItem::folder, Collectors.counting()));
        Comparator<List<String>> bySize = Comparator.<List<String>>comparingLong(sizes::get)
                .thenComparing(path -> String.join("/", path));
        List<String> folder =
                sizes.keySet()
                        .stream()
                        .max(Comparator.<List<String>>comparingInt(List::size).thenComparing(bySize))
                        .orElseThrow();
        List<String> other =
                sizes.keySet().stream().filter(path -> !path.equals(folder)).max(bySize).orElseThrow();
        List<TenantItem> others = before.stream().filter(item -> item.folder().equals(other)).toList();
        List<String> titles = others.stream().map(TenantItem::title).toList();
        TenantItem single = others.stream()
                .filter(item -> Collections.frequency(titles, item.title()) == 1)
                .findFirst()
                .orElseThrow();
        return new Loss(kind, before, folder, single);
    }

    List<TenantItem> inFolder() {
        return before.stream().filter(item -> item.folder().equals(folder)).toList();
    }

    /** Deletes all of it for good. */
    void happen(Graph graph) throws IOException, InterruptedException {
        for (TenantItem item : inFolder()) {
            kind.delete(graph, item);
        }
        kind.delete(graph, single);
    }

    /** How many items of the mailbox are not as they were. */
    int differences(List<TenantItem> after) {
        return fields(before).differences(fields(after));
    }

    private static Fingerprints fields(List<TenantItem> items) {
        Fingerprints found = new Fingerprints();
        items.forEach(item -> found.add(item.folder(), item.restored()));
        return found;
    }
}
