package dev.strongroom.service.demo.stage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a mailbox holds: for each folder what tells each of its items from others (of a message the SHA-256 of its bytes), as
 * often as it occurs. Not thread-safe.
 */
public final class Fingerprints {
    private final Map<List<String>, Map<String, Integer>> folders = new HashMap<>();

    public void add(List<String> folder, String fingerprint) {
        folders.computeIfAbsent(List.copyOf(folder), path -> new HashMap<>()).merge(fingerprint, 1, Integer::sum);
    }

    /** How many items there are. */
    public int size() {
        return folders.values().stream().mapToInt(Fingerprints::count).sum();
    }

    /** A folder of the second level that holds several messages: one whose loss would hurt. */
    public List<String> someSubFolder() {
        return folders.entrySet()
                .stream()
                .filter(e -> e.getKey().size() > 1 && count(e.getValue()) > 1)
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(path -> String.join("/", path)))
                .orElseThrow(() -> new IllegalStateException("The mailbox has no sub-folder with mail"));
    }

    /** How many items are in one of the two and not in the other. */
    public int differences(Fingerprints other) {
        return missingFrom(other) + other.missingFrom(this);
    }

    private int missingFrom(Fingerprints other) {
        int missing = 0;
        for (var folder : folders.entrySet()) {
            Map<String, Integer> there = other.folders.getOrDefault(folder.getKey(), Map.of());
            for (var item : folder.getValue().entrySet()) {
                missing += Math.max(0, item.getValue() - there.getOrDefault(item.getKey(), 0));
            }
        }
        return missing;
    }

    private static int count(Map<String, Integer> messages) {
        return messages.values().stream().mapToInt(Integer::intValue).sum();
    }
}
