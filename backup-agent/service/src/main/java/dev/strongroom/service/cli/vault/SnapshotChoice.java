package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds a snapshot by what somebody typed. */
final class SnapshotChoice {
    static final String LATEST = "latest";

    private SnapshotChoice() {}

    /** All that somebody typed; see {@link #find}. */
    static Set<Snapshot> findAll(VaultReader reader, List<String> texts) throws VaultException {
        Set<Snapshot> found = new LinkedHashSet<>();
        for (String text : texts) {
            found.add(find(reader, text));
        }
        return found;
    }

    /** The newest one for {@code latest}, else the one whose id begins so. */
    static Snapshot find(VaultReader reader, String text) throws VaultException {
        List<Snapshot> all = reader.snapshots();
        List<Snapshot> found = text.equals(LATEST)
                ? all.subList(Math.max(0, all.size() - 1), all.size())
                : all.stream().filter(snapshot -> !text.isEmpty() && snapshot.id().hex().startsWith(text)).toList();
        if (found.size() != 1) {
            throw new CommandFailedException("snapshot-not-found", found.isEmpty()
                    ? "The vault has no snapshot " + text + ". \"vault snapshots\" lists those it has."
                    : "Several snapshots' ids begin with " + text + ": give more of it.");
        }
        return found.getFirst();
    }
}
