package dev.strongroom.service.backup;

import dev.strongroom.connectors.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A mailbox that a test scripts. */
final class ModelMailbox {
    private final Map<String, ModelFolder> folders = new TreeMap<>();
    private long nextEpoch = 1000;

    /** The folder of this name, made when it is missing. */
    synchronized ModelFolder folder(String name) {
        return folders.computeIfAbsent(name, n -> new ModelFolder(nextEpoch += 1000));
    }

    synchronized void drop(String name) {
        folders.remove(name);
    }

    /** A rename is what IMAP makes of it: the messages and their numbers under another name. */
    synchronized void rename(String from, String to) {
        Optional.ofNullable(folders.remove(from)).ifPresent(folder -> folders.put(to, folder));
    }

    synchronized List<String> names() {
        return List.copyOf(folders.keySet());
    }

    synchronized Optional<ModelFolder> find(String name) {
        return Optional.ofNullable(folders.get(name));
    }

    synchronized List<Container> containers() {
        return folders.entrySet()
                .stream()
                .map(entry -> new Container(entry.getKey(), List.of(entry.getKey().split("/", -1)), Optional.of("/"),
                        entry.getValue().specialUse(), true, Set.of("\\HasNoChildren")))
                .toList();
    }
}
