package dev.strongroom.vault.series;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Snapshots of one line that share nothing but a file; each has 4 blobs. */
final class NumberedSnapshots {
    /** What a few of them pass. */
    static final VaultLimit LOW = new VaultLimit(20, Long.MAX_VALUE);

    /** Everything is one line, of which the newest goes on. */
    static final Continuation NEWEST = new Continuation() {
        @Override
        public List<Snapshot> newest(List<Snapshot> all) {
            return all.isEmpty() ? all : List.of(all.getLast());
        }

        @Override
        public String line(Snapshot snapshot) {
            return "mail";
        }
    };

    private NumberedSnapshots() {}

    /** Publishes those with these numbers. */
    static void fill(VaultSeries series, int from, int to) throws VaultException, IOException {
        for (int number = from; number < to; number++) {
            try (VaultWriter writer = series.openWriter()) {
                Digest tree = TestVault.storeFiles(writer, Map.of("always", bytes("the same"),
                        "a", bytes("a" + number), "b", bytes("b" + number)));
                writer.publish(
                        new SnapshotDraft(TestVault.MODIFIED.plusSeconds(number), tree, List.of("/mail"), "agent",
                                List.of("n" + number), Optional.empty()),
                        PublishGuard.NONE);
            }
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What there is, by number, each as {@link #snapshot} has it. */
    static List<String> contents(VaultReader reader) throws VaultException, IOException {
        List<String> found = new ArrayList<>();
        for (Snapshot snapshot : reader.snapshots()) {
            Map<String, String> files = new TreeMap<>();
            for (Node node : reader.tree(snapshot.tree()).nodes()) {
                try (InputStream in = reader.open(((Node.FileNode) node).content())) {
                    files.put(node.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            found.add(snapshot.tags().getFirst() + files);
        }
        return found.stream().sorted().toList();
    }

    /** What the one of this number holds. */
    static String snapshot(int number) {
        return "n" + number + "{a=a" + number + ", always=the same, b=b" + number + "}";
    }
}
