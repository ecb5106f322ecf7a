package dev.strongroom.service.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which messages a mailbox holds: for each folder its messages' SHA-256 values, as often as they occur. Not thread-safe.
 */
final class MailFingerprints {
    private final Map<List<String>, Map<String, Integer>> folders = new HashMap<>();

    void add(List<String> folder, String sha256) {
        folders.computeIfAbsent(List.copyOf(folder), path -> new HashMap<>()).merge(sha256, 1, Integer::sum);
    }

    /** How many messages there are. */
    int size() {
        return folders.values().stream().mapToInt(MailFingerprints::count).sum();
    }

    /** How many messages are in the folder. */
    int size(List<String> folder) {
        return count(folders.getOrDefault(folder, Map.of()));
    }

    /** A folder of the second level that holds several messages: one whose loss would hurt. */
    List<String> someSubFolder() {
        return folders.entrySet()
                .stream()
                .filter(e -> e.getKey().size() > 1 && count(e.getValue()) > 1)
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(path -> String.join("/", path)))
                .orElseThrow(() -> new IllegalStateException("The mailbox has no sub-folder with mail"));
    }

    /** How many messages are in one of the two and not in the other. */
    int differences(MailFingerprints other) {
        return missingFrom(other) + other.missingFrom(this);
    }

    private int missingFrom(MailFingerprints other) {
        int missing = 0;
        for (var folder : folders.entrySet()) {
            Map<String, Integer> there = other.folders.getOrDefault(folder.getKey(), Map.of());
            for (var message : folder.getValue().entrySet()) {
                missing += Math.max(0, message.getValue() - there.getOrDefault(message.getKey(), 0));
            }
        }
        return missing;
    }

    private static int count(Map<String, Integer> messages) {
        return messages.values().stream().mapToInt(Integer::intValue).sum();
    }
}
