package dev.strongroom.vault.prune;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Finds what directories refer to, level by level, a few directories at once. */
public final class UsedBlobsFinder {
    private static final int BATCH = 64;

    private final VaultReader reader;
    private final int threads;

    /**
     * A finder.
     *
     * @param reader which must know all directories
     * @param threads how many directories are read at once
     */
    public UsedBlobsFinder(VaultReader reader, int threads) {
        this.reader = reader;
        this.threads = threads;
    }

    /**
     * All that these directories consist of, themselves included.
     *
     * @throws VaultException when any of it can't be read: then nothing can be said to be unused
     */
    public UsedBlobs find(Collection<Digest> roots) throws VaultException {
        UsedBlobs used = new UsedBlobs();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().daemon().name("vault-trees-", 0).factory())) {
            List<Digest> level = roots.stream().filter(root -> used.add(root, BlobType.TREE)).toList();
            while (!level.isEmpty()) {
                level = nextLevel(pool, level, used);
            }
        }
        return used;
    }

    private List<Digest> nextLevel(ExecutorService pool, List<Digest> level, UsedBlobs used) throws VaultException {
        List<Future<List<Digest>>> batches = new ArrayList<>();
        for (int from = 0; from < level.size(); from += BATCH) {
            List<Digest> batch = level.subList(from, Math.min(level.size(), from + BATCH));
            batches.add(pool.submit(() -> below(batch, used)));
        }
        List<Digest> next = new ArrayList<>();
        try {
            for (Future<List<Digest>> batch : batches) {
                next.addAll(batch.get());
            }
        } catch (ExecutionException e) {
            batches.forEach(batch -> batch.cancel(false));
            throw failure(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            batches.forEach(batch -> batch.cancel(false));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while directories were read", e);
        }
        return next;
    }

    private static VaultException failure(Throwable cause) {
        return switch (cause) {
            case VaultException expected -> expected;
            case RuntimeException unexpected -> throw unexpected;
            case Error unexpected -> throw unexpected;
            default -> throw new IllegalStateException(cause);
        };
    }

    private List<Digest> below(List<Digest> trees, UsedBlobs used) throws VaultException {
        List<Digest> below = new ArrayList<>();
        for (Digest tree : trees) {
            for (Node node : reader.tree(tree).nodes()) {
                switch (node) {
                    case Node.FileNode file -> file.content().forEach(blob -> used.add(blob, BlobType.DATA));
                    case Node.DirectoryNode directory -> {
                        if (used.add(directory.subtree(), BlobType.TREE)) {
                            below.add(directory.subtree());
                        }
                    }
                    case Node.LinkNode _ -> {}
                    case Node.Other other -> OtherContent.of(other).forEach(blob -> used.add(blob, BlobType.DATA));
                }
            }
        }
        return below;
    }
}
