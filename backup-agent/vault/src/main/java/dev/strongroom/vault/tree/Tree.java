package dev.strongroom.vault.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A directory: its entries in ascending order of their names' UTF-8 bytes, no name twice. */
public record Tree(List<Node> nodes) {
    /** The order that restic keeps: by the names' UTF-8 bytes, unsigned. */
    public static final Comparator<Node> ORDER = (a, b) -> Arrays.compareUnsigned(
            a.name().getBytes(StandardCharsets.UTF_8), b.name().getBytes(StandardCharsets.UTF_8));

    /** The empty directory. */
    public static final Tree EMPTY = new Tree(List.of());

    public Tree {
        nodes = List.copyOf(nodes);
        for (int i = 1; i < nodes.size(); i++) {
            if (ORDER.compare(nodes.get(i - 1), nodes.get(i)) >= 0) {
                throw new IllegalArgumentException("Names out of order: " + nodes.get(i).name());
            }
        }
    }

    /** A directory of these entries in any order. */
    public static Tree of(Iterable<? extends Node> nodes) {
        List<Node> sorted = new ArrayList<>();
        nodes.forEach(sorted::add);
        sorted.sort(ORDER);
        return new Tree(sorted);
    }

    /** The entry of this name. */
    public Optional<Node> find(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }
}
