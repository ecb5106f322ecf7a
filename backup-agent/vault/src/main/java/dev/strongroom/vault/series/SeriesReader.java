package dev.strongroom.vault.series;

import dev.strongroom.vault.ReadAhead;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.Snapshots;
import dev.strongroom.vault.tree.Tree;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads several vaults as one: names of blobs are their SHA-256, so what has the same name is the same wherever it lies.
 * The newest vault is asked first. What snapshots refer to lies whole in the vault of the snapshot. Thread-safe.
 */
final class SeriesReader implements VaultReader {
    private final List<VaultReader> newestFirst;

    /** @param newestFirst at least one */
    SeriesReader(List<VaultReader> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    @Override
    public List<Snapshot> snapshots() throws VaultException {
        List<Snapshot> all = new ArrayList<>();
        for (VaultReader vault : newestFirst.reversed()) {
            all.addAll(vault.snapshots());
        }
        all.sort(Snapshots.OLDEST_FIRST);
        return all;
    }

    @Override
    public Tree tree(Digest id) throws VaultException {
        return holding(List.of(id)).tree(id);
    }

    @Override
    public InputStream open(List<Digest> content) {
        return holding(content).open(content);
    }

    @Override
    public byte[] bytes(List<Digest> content, int limit) throws VaultException {
        return holding(content).bytes(content, limit);
    }

    /** The newest one says what is missing where none has all of it. */
    private VaultReader holding(Collection<Digest> blobs) {
        return newestFirst.stream()
                .filter(vault -> blobs.stream().allMatch(vault::holds))
                .findFirst()
                .orElse(newestFirst.getFirst());
    }

    @Override
    public ReadAhead ahead(Collection<Digest> blobs) {
        Map<VaultReader, List<Digest>> byVault = new LinkedHashMap<>();
        for (Digest blob : blobs) {
            byVault.computeIfAbsent(holding(List.of(blob)), vault -> new ArrayList<>()).add(blob);
        }
        Map<VaultReader, ReadAhead> parts = new LinkedHashMap<>();
        byVault.forEach((vault, wanted) -> parts.put(vault, vault.ahead(wanted)));
        return new ReadAhead() {
            @Override
            public List<Runnable> requests() {
                return parts.values().stream().flatMap(part -> part.requests().stream()).toList();
            }

            @Override
            public InputStream open(List<Digest> content) {
                VaultReader vault = holding(content);
                ReadAhead part = parts.get(vault);
                return part == null ? vault.open(content) : part.open(content);
            }
        };
    }

    @Override
    public boolean holds(Digest blob) {
        return newestFirst.stream().anyMatch(vault -> vault.holds(blob));
    }

    @Override
    public void refresh() throws VaultException {
        for (VaultReader vault : newestFirst) {
            vault.refresh();
        }
    }
}
