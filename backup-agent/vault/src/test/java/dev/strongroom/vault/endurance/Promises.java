package dev.strongroom.vault.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.tree.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was promised of a vault. What failed is no promise: it may have been done or not. Snapshots are told by their
 * second tag, which stays with them when they are copied or written anew.
 */
final class Promises {
    private static final int MOST = 1 << 20;

    private final Set<String> finished = new HashSet<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Set<String> perhapsErased = new HashSet<>();
    private final Set<String> erased = new HashSet<>();

    /** A snapshot is there from now on. */
    void finished(Snapshot snapshot) {
        finished.add(name(snapshot));
    }

    /** A snapshot is about to be forgotten. */
    void forgetting(Snapshot snapshot) {
        forgotten.add(name(snapshot));
    }

    /** Items are about to be erased. */
    void erasing(Collection<String> items) {
        perhapsErased.addAll(items);
    }

    /** Items are nowhere from now on. */
    void erased(Collection<String> items) {
        erased.addAll(items);
    }

    private static String name(Snapshot snapshot) {
        return snapshot.tags().get(1);
    }

    /** Fails the test unless the vault is sound and every promise is kept. Answers what its snapshots hold. */
    void verify(Vault vault) throws VaultException {
        assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
        VaultReader reader = vault.reader();
        reader.refresh();
        Set<String> there = new HashSet<>();
        for (Snapshot snapshot : reader.snapshots()) {
            there.add(name(snapshot));
            verify(reader, LineBackup.read(reader, snapshot));
        }
        Set<String> expected = new HashSet<>(finished);
        expected.removeAll(forgotten);
        assertThat(there).as("snapshots").containsAll(expected);
    }

    private void verify(VaultReader reader, LineBackup backup) throws VaultException {
        List<String> covered = backup.line().covered(backup.cursor());
        assertThat(covered).as("items of %s", backup.line()).containsAll(backup.items().keySet());
        assertThat(backup.items().keySet()).as("nothing that was erased").noneMatch(erased::contains);
        for (String item : covered) {
            Node.FileNode file = backup.items().get(item);
            if (file == null) {
                assertThat(perhapsErased).as("erased, since cursor %d covers it", backup.cursor()).contains(item);
            } else {
                assertThat(reader.bytes(file.content(), MOST)).as(item).isEqualTo(Line.content(item));
            }
        }
    }
}
