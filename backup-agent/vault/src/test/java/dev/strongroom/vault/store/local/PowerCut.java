package dev.strongroom.vault.store.local;

import dev.strongroom.vault.store.local.WatchedDisk.Change;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * A file system as POSIX promises it, to which changes come one by one, and what a power cut may leave of it: of bytes
 * that were not flushed any beginning; of names given and taken since their directory was flushed, each by itself done or
 * not.
 */
final class PowerCut {
    /** So many names that were not flushed are tried in every combination. */
    private static final int MOST_COMBINED = 3;
    private static final int CHOSEN = 8;

    private final Map<Path, Inode> written = new HashMap<>();
    private final Map<Path, Inode> durable = new HashMap<>();
    private final Set<Path> directories = new HashSet<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Path base;
    private final Random random;

    /** @param base a directory that was there before, durably; all changes are below it */
    PowerCut(Path base, Random random) {
        this.base = base;
        this.random = random;
    }

    /** A file's bytes, whatever its names are. */
    private static final class Inode {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int flushed;

        void write(ByteBuffer more) {
            byte[] copy = new byte[more.remaining()];
            more.get(copy);
            bytes.writeBytes(copy);
        }

        /** What may be there: a half of what was not flushed. */
        byte[] left() {
            return Arrays.copyOf(bytes.toByteArray(), flushed + (bytes.size() - flushed) / 2);
        }
    }

    /** A change of names that is not durable yet. */
    private record Pending(Path directory, Runnable effect) {}

    /** Another change happens. */
    void apply(Change change) {
        switch (change) {
            case Change.Create c -> name(c.path(), new Inode());
            case Change.Write w -> inode(w.path()).write(w.bytes().duplicate());
            case Change.FlushFile f -> inode(f.path()).flushed = inode(f.path()).bytes.size();
            case Change.Link l -> name(l.path(), inode(l.file()));
            case Change.Move m -> {
                name(m.name(), inode(m.path()));
                unname(m.path());
            }
            case Change.Delete d -> unname(d.path());
            case Change.MakeDirectory m -> pend(m.path(), () -> directories.add(m.path()));
            case Change.FlushDirectory f -> flush(f.path());
        }
    }

    private Inode inode(Path file) {
        return Objects.requireNonNull(written.get(file));
    }

    private void name(Path name, Inode inode) {
        written.put(name, inode);
        pend(name, () -> durable.put(name, inode));
    }

    private void unname(Path name) {
        written.remove(name);
        pend(name, () -> durable.remove(name));
    }

    private void pend(Path name, Runnable effect) {
        pending.add(new Pending(Objects.requireNonNull(name.getParent()), effect));
    }

    private void flush(Path directory) {
        pending.stream()
                .filter(change -> change.directory().equals(directory))
                .forEach(change -> change.effect().run());
        pending.removeIf(change -> change.directory().equals(directory));
    }

    /** What a power cut at this moment may leave: files by their names. All that is possible, or a choice of it. */
    List<Map<Path, byte[]>> states() {
        List<Map<Path, byte[]>> states = new ArrayList<>();
        int all = 1 << pending.size();
        if (pending.size() <= MOST_COMBINED) {
            for (int done = 0; done < all; done++) {
                states.add(state(done));
            }
        } else {
            states.add(state(0));
            states.add(state(all - 1));
            for (int i = 0; i < CHOSEN; i++) {
                states.add(state(random.nextInt(all)));
            }
        }
        return states;
    }

    /** @param done which of the pending changes came about, a bit for each */
    private Map<Path, byte[]> state(int done) {
        Map<Path, Inode> names = new HashMap<>(durable);
        Set<Path> made = new HashSet<>(directories);
        for (int i = 0; i < pending.size(); i++) {
            if ((done & (1 << i)) != 0) {
                pending.get(i).effect().run();
            }
        }
        Map<Path, byte[]> left = new HashMap<>();
        durable.forEach((name, inode) -> {
            if (isThere(Objects.requireNonNull(name.getParent()))) {
                left.put(name, inode.left());
            }
        });
        durable.clear();
        durable.putAll(names);
        directories.clear();
        directories.addAll(made);
        return left;
    }

    private boolean isThere(Path directory) {
        for (Path above = directory; !above.equals(base); above = Objects.requireNonNull(above.getParent())) {
            if (!directories.contains(above)) {
                return false;
            }
        }
        return true;
    }
}
