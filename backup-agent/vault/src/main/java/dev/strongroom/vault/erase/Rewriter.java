package dev.strongroom.vault.erase;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.read.RepositoryReader;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.function.Predicate;

/** Writes snapshots anew without what a rule takes out. What only the others referred to stays until a prune. */
public final class Rewriter {
    private final RepositoryReader reader;
    private final SnapshotFiles snapshots;

    /** @param snapshots with none read yet */
    public Rewriter(RepositoryReader reader, SnapshotFiles snapshots) {
        this.reader = reader;
        this.snapshots = snapshots;
    }

    /**
     * Rewrites. What was rewritten before with the same result is not again.
     *
     * @param lock exclusive when the originals are forgotten
     * @param writer under this lock; closed by the caller
     */
    public RewriteReport rewrite(VaultLock lock, VaultWriter writer, ErasureRule rule, Predicate<Snapshot> chosen,
            Originals originals) throws VaultException {
        TreeErasure trees = new TreeErasure(reader, writer, rule);
        int rewritten = new SnapshotErasure(snapshots, writer, trees, lock, originals).erase(snapshots.all(), chosen);
        return new RewriteReport(rewritten, trees.entries());
    }
}
