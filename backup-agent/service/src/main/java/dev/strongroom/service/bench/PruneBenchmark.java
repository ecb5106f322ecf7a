package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.store.local.LocalStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prunes copies of a vault of {@link ManyBlobs}, half of every pack unused, until nothing unused is left, by this program
 * and by the stock restic in two versions; and measures what the vault's index takes of the heap.
 */
record PruneBenchmark(Scripts scripts, Path directory, int blobs) implements Benchmark {
    private static final double WALL_GOAL = 1.0;
    private static final double RSS_GOAL_MB = 300;
    private static final double HEAP_GOAL_BYTES = 8;

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        output.note("Writing " + blobs + " blobs…");
        Path place = directory.resolve("many");
        try {
            new ManyBlobs(blobs).write(place, "secret");
            double heap = heapOfIndex(place);
            Path password = Files.writeString(directory.resolve("password"), "secret\n");
            output.note("Pruning…");
            TimedProcess stock = prune(place, Program.restic("restic", password));
            TimedProcess ours = prune(place, Program.strongroom(scripts, password));
            Optional<Path> newest = scripts.resticCurrent();
            List<Figure> figures = new ArrayList<>(List.of(
                    Figure.ratio("prune_ratio", ours.seconds(), stock.seconds(), WALL_GOAL),
                    Figure.atMost("prune_rss_mb", ours.maxRssMb(), "MB", RSS_GOAL_MB),
                    Figure.atMost("index_heap_bytes_per_blob", heap, "B", HEAP_GOAL_BYTES),
                    Figure.beside("prune_wall", ours.seconds(), "s", stock.seconds()),
                    Figure.beside("prune_rss", ours.maxRssMb(), "MB", stock.maxRssMb())));
            if (newest.isPresent()) {
                TimedProcess current = prune(place, Program.restic(newest.get().toString(), password));
                figures.add(Figure.beside("prune_wall_current", ours.seconds(), "s", current.seconds()));
                figures.add(Figure.beside("prune_rss_current", ours.maxRssMb(), "MB", current.maxRssMb()));
            }
            scripts.remove(place, directory.resolve("index"));
            return new Result("a prune of " + blobs + " blobs", figures);
        } catch (VaultException e) {
            throw new IOException(e);
        }
    }

    private TimedProcess prune(Path vault, Program program) throws IOException, InterruptedException {
        Path copy = directory.resolve("prune-" + program.name());
        TimedProcess.run(directory, List.of("cp", "-a", vault.toString(), copy.toString()));
        TimedProcess pruned = TimedProcess.run(directory, program.prune(copy));
        scripts.remove(copy);
        return pruned;
    }

    /** What an index that is kept in a file adds to the heap once it is open, by blob. */
    private double heapOfIndex(Path place) throws VaultException {
        VaultOptions options = VaultOptions.STANDARD.withIndexDirectory(directory.resolve("index"));
        double perBlob = 0;
        for (int time = 0; time < 2; time++) { // the first makes the file
            try (Password password = Password.of("secret");
                    Vault vault = Vault.open(new LocalStore(place), password, options)) {
                long before = usedHeap();
                vault.reader();
                perBlob = Math.max(0, usedHeap() - before) / (double) blobs;
            }
        }
        return perBlob;
    }

    private static long usedHeap() {
        System.gc();
        System.gc(); // what the first one found is gone after the second
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
