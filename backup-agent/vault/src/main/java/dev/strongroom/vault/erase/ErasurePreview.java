package dev.strongroom.vault.erase;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.tree.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what a rule would take out, and changes nothing. For one run. */
public final class ErasurePreview {
    private final VaultReader reader;
    private final ErasureRule rule;
    private final Map<Place, Boolean> done = new HashMap<>();
    private int entries;

    public ErasurePreview(VaultReader reader, ErasureRule rule) {
        this.reader = reader;
        this.rule = rule;
    }

    /** Looks through these snapshots. */
    public RewriteReport of(Collection<Snapshot> snapshots) throws VaultException {
        int changed = 0;
        for (Snapshot snapshot : snapshots) {
            changed += changes(new Place(List.of(), snapshot.tree())) ? 1 : 0;
        }
        return new RewriteReport(changed, entries);
    }

    private boolean changes(Place place) throws VaultException {
        Boolean known = done.get(place);
        if (known != null) {
            return known;
        }
        boolean changed = false;
        for (Node node : reader.tree(place.tree()).nodes()) {
            List<String> path = place.child(node.name());
            if (rule.erases(path)) {
                entries++;
                changed = true;
            } else if (node instanceof Node.DirectoryNode directory && rule.mayEraseBelow(path)) {
                changed |= changes(new Place(path, directory.subtree()));
            }
        }
        done.put(place, changed);
        return changed;
    }
}
