package dev.strongroom.service.bench;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.backup.EngineSettings;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.layout.FolderTree;
import dev.strongroom.service.layout.ItemListener;
import dev.strongroom.service.layout.LeafChange;
import dev.strongroom.service.layout.StoredItem;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of many items, of which 100 change, scattered evenly: what a run reads from the store and writes to it for them,
 * beyond the index and the new items' own bytes, which are a few each here.
 */
record IncrementalBenchmark(Path directory, int items) implements Benchmark {
    private static final int CHANGED = 100;
    private static final int ITEMS_A_DAY = 270;
    private static final int BATCH = 100_000;
    private static final double GOAL_MB = 3;
    private static final Instant FIRST_DAY = Instant.parse("2015-01-01T08:00:00Z");
    private static final double MEGABYTE = 1e6;

    /** Takes no notice. */
    private static final ItemListener UNHEARD = new ItemListener() {
        @Override
        public void added(StoredItem item) {
            // as it says
        }

        @Override
        public void removed(StoredItem item) {
            // as it says
        }

        @Override
        public void stateChanged(ItemId id, ItemState state) {
            // as it says
        }
    };

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        output.note("Writing a folder of " + items + " items…");
        Path place = directory.resolve("folder");
        try (Password password = Password.of("secret")) {
            List<Node> folder;
            try (Vault vault = Vault.create(new LocalStore(place), password, VaultOptions.STANDARD)) {
                folder = fill(vault);
            }
            RequestCounts counts = new RequestCounts();
            VaultOptions options = VaultOptions.STANDARD.withStore(VaultOptions.STANDARD.store().withObserver(counts));
            try (Vault vault = Vault.open(new LocalStore(place), password, options)) {
                return change(vault, folder, counts);
            }
        } catch (VaultException e) {
            throw new IOException(e);
        }
    }

    private List<Node> fill(Vault vault) throws VaultException, IOException {
        List<Node> folder = List.of();
        try (VaultWriter writer = vault.openWriter()) {
            FolderTree tree = new FolderTree(vault.reader(), writer, EngineSettings.STANDARD.leafItems(),
                    ItemKind.MAIL);
            for (int from = 0; from < items; from += BATCH) {
                List<LeafChange> changes = new ArrayList<>();
                for (int item = from; item < Math.min(items, from + BATCH); item++) {
                    changes.add(new LeafChange.Put(item(writer, item, 0)));
                }
                folder = tree.apply(folder, changes, UNHEARD);
                writer.flush();
                vault.reader().refresh();
            }
            publish(writer, folder);
        }
        return folder;
    }

    private Result change(Vault vault, List<Node> folder, RequestCounts counts) throws VaultException, IOException {
        try (VaultWriter writer = vault.openWriter()) {
            FolderTree tree = new FolderTree(vault.reader(), writer, EngineSettings.STANDARD.leafItems(),
                    ItemKind.MAIL);
            List<LeafChange> changes = new ArrayList<>();
            for (int i = 0; i < CHANGED; i++) {
                int item = (int) ((long) i * items / CHANGED);
                StoredItem old = item(writer, item, 0);
                changes.add(new LeafChange.Remove(old.place(), old.id()));
                changes.add(new LeafChange.Put(item(writer, item, 1)));
            }
            writer.flush();
            long readBefore = counts.bytes(StoreOperation.READ);
            long writtenBefore = counts.bytes(StoreOperation.WRITE);
            long started = System.nanoTime();
            publish(writer, tree.apply(folder, changes, UNHEARD));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            return new Result(CHANGED + " of " + items + " items changed", List.of(
                    Figure.atMost("incremental_read_mb", (counts.bytes(StoreOperation.READ) - readBefore) / MEGABYTE,
                            "MB", GOAL_MB),
                    Figure.atMost("incremental_written_mb",
                            (counts.bytes(StoreOperation.WRITE) - writtenBefore) / MEGABYTE, "MB", GOAL_MB),
                    Figure.told("incremental_seconds", took.toMillis() / 1000.0, "s")));
        }
    }

    private static void publish(VaultWriter writer, List<Node> folder) throws VaultException {
        Digest root = writer.storeTree(Tree.of(folder));
        writer.publish(new SnapshotDraft(Instant.now(), root, List.of("/folder"), "bench", List.of(), Optional.empty()),
                PublishGuard.NONE);
    }

    /** An item of a few bytes of its own, with the length of texts that mail has. */
    private static StoredItem item(VaultWriter writer, int number, int version) throws VaultException, IOException {
        byte[] bytes = ("item " + number + " version " + version).getBytes(StandardCharsets.UTF_8);
        StoredFile stored = writer.storeFile(FileContent.of(bytes), PackGroup.ITEMS, new NoCuts());
        Instant received =
                FIRST_DAY.plus(Duration.ofDays(number / ITEMS_A_DAY)).plusSeconds(number % ITEMS_A_DAY * 60L);
        return new StoredItem(ItemId.parse("1." + (number + 1)), Optional.empty(), "", stored.sha256(), bytes.length,
                received,
                Optional.of(received), "<" + stored.sha256().hex().substring(0, 24) + "@example.org>",
                "Sender " + number % 997 + " <sender" + number % 997 + "@example.org>", "anna@example.org",
                "About the delivery number " + number + " of this quarter", number % 3, stored.content(),
                ItemState.EMPTY);
    }
}
