package dev.strongroom.service.layout;

import dev.strongroom.formats.sidecar.ItemLine;
import dev.strongroom.formats.sidecar.JsonLines;
import dev.strongroom.formats.sidecar.SidecarException;
import dev.strongroom.formats.sidecar.StateLine;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.directory.PathPattern;
import dev.strongroom.vault.erase.ErasureRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Erases items by their paths, and the lines of sidecars that speak of them. Thread-safe. */
public final class ItemErasure implements ErasureRule {
    private final Predicate<List<String>> erased;
    private final Predicate<List<String>> above;

    private ItemErasure(Predicate<List<String>> erased, Predicate<List<String>> above) {
        this.erased = erased;
        this.above = above;
    }

    /**
     * What is at one of these paths.
     *
     * @param paths as names from a snapshot's root, none of them empty
     */
    public static ItemErasure at(Collection<List<String>> paths) {
        Set<List<String>> erased = new HashSet<>();
        Set<List<String>> above = new HashSet<>();
        for (List<String> path : paths) {
            erased.add(List.copyOf(path));
            for (int names = 1; names < path.size(); names++) {
                above.add(List.copyOf(path.subList(0, names)));
            }
        }
        return new ItemErasure(erased::contains, above::contains);
    }

    /** What matches one of these, wherever it is. */
    public static ItemErasure matching(Collection<PathPattern> patterns) {
        List<PathPattern> any = List.copyOf(patterns);
        return new ItemErasure(path -> any.stream().anyMatch(pattern -> pattern.matches(path)), directory -> true);
    }

    @Override
    public boolean erases(List<String> path) {
        return erased.test(path);
    }

    @Override
    public boolean mayEraseBelow(List<String> directory) {
        return above.test(directory);
    }

    @Override
    public Set<String> sidecars() {
        return Set.of(LeafFiles.ITEMS, LeafFiles.STATES);
    }

    @Override
    public Map<String, byte[]> rewrite(Set<String> erased, Map<String, byte[]> sidecars) throws VaultException {
        Map<String, byte[]> rewritten = new HashMap<>();
        Set<String> ids = new HashSet<>();
        byte[] items = sidecars.get(LeafFiles.ITEMS);
        if (items != null) {
            List<ItemLine> lines = read(JsonLines.ITEMS, LeafFiles.ITEMS, items);
            lines.stream().filter(line -> erased.contains(line.file())).forEach(line -> ids.add(line.id()));
            rewritten.put(LeafFiles.ITEMS, JsonLines.ITEMS.bytes(
                    lines.stream().filter(line -> !erased.contains(line.file())).toList()));
        }
        byte[] states = sidecars.get(LeafFiles.STATES);
        if (states != null) {
            List<StateLine> lines = read(JsonLines.STATES, LeafFiles.STATES, states);
            rewritten.put(LeafFiles.STATES, JsonLines.STATES.bytes(
                    lines.stream().filter(line -> !ids.contains(line.id())).toList()));
        }
        return rewritten;
    }

    private static <T> List<T> read(JsonLines<T> form, String name, byte[] bytes) throws VaultException {
        try {
            return form.read(bytes);
        } catch (SidecarException e) {
            throw Sidecars.damaged(name, e);
        }
    }
}
