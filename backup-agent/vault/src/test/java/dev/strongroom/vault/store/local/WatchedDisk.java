package dev.strongroom.vault.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Passes everything on to the system's disk, files in halves, and lets somebody watch it. As safe as who watches. */
final class WatchedDisk implements Disk {
    private final Disk disk = new FileSystemDisk();
    private final Watcher watcher;

    /** A change to a file system, or what makes changes durable. */
    sealed interface Change {
        /** What has changed. */
        Path path();

        record Create(Path path) implements Change {}

        record Write(Path path, ByteBuffer bytes) implements Change {}

        record FlushFile(Path path) implements Change {}

        record Link(Path path, Path file) implements Change {}

        record Move(Path path, Path name) implements Change {}

        record Delete(Path path) implements Change {}

        record MakeDirectory(Path path) implements Change {}

        record FlushDirectory(Path path) implements Change {}
    }

    /** Who watches. */
    interface Watcher {
        /** Is about to be tried. */
        void before(Change change);

        /** Was done. */
        void after(Change change);
    }

    WatchedDisk(Watcher watcher) {
        this.watcher = watcher;
    }

    /** What does a change; answers false when there was nothing to do. */
    private interface Step {
        boolean run() throws IOException;
    }

    /** The same, where there is always something to do. */
    private interface CertainStep {
        void run() throws IOException;
    }

    private boolean watch(Change change, Step step) throws IOException {
        watcher.before(change);
        boolean done = step.run();
        if (done) {
            watcher.after(change);
        }
        return done;
    }

    private void always(Change change, CertainStep step) throws IOException {
        watch(change, () -> {
            step.run();
            return true;
        });
    }

    /** A file whose changes are watched. */
    private final class Content implements NewContent {
        private final Path file;
        private final NewContent content;

        Content(Path file, NewContent content) {
            this.file = file;
            this.content = content;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            writePart(bytes, bytes.remaining() / 2);
            writePart(bytes, bytes.remaining());
        }

        private void writePart(ByteBuffer bytes, int length) throws IOException {
            byte[] part = new byte[length];
            bytes.get(part);
            always(new Change.Write(file, ByteBuffer.wrap(part).asReadOnlyBuffer()),
                    () -> content.write(ByteBuffer.wrap(part)));
        }

        @Override
        public void flush() throws IOException {
            always(new Change.FlushFile(file), content::flush);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    @Override
    public NewContent create(Path file) throws IOException {
        Change change = new Change.Create(file);
        watcher.before(change);
        NewContent content = disk.create(file);
        watcher.after(change);
        return new Content(file, content);
    }

    @Override
    public void link(Path name, Path file) throws IOException {
        always(new Change.Link(name, file), () -> disk.link(name, file));
    }

    @Override
    public void move(Path file, Path name) throws IOException {
        always(new Change.Move(file, name), () -> disk.move(file, name));
    }

    @Override
    public boolean delete(Path name) throws IOException {
        return watch(new Change.Delete(name), () -> disk.delete(name));
    }

    @Override
    public void createDirectory(Path directory, Access access) throws IOException {
        always(new Change.MakeDirectory(directory), () -> disk.createDirectory(directory, access));
    }

    @Override
    public void flush(Path directory) throws IOException {
        always(new Change.FlushDirectory(directory), () -> disk.flush(directory));
    }
}
