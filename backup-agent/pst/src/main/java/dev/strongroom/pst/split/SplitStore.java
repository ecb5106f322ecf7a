package dev.strongroom.pst.split;

import dev.strongroom.pst.PstException;
import dev.strongroom.pst.messaging.Folder;
import dev.strongroom.pst.messaging.FolderClass;
import dev.strongroom.pst.messaging.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages into files of a size: where one would grow beyond it, the next message begins another, which has the folders
 * that it needs. Each file is complete by itself: {@code NAME.pst}, {@code NAME-002.pst} and so on. A message that alone is
 * larger than a file may be has one of its own. Not thread-safe.
 */
public final class SplitStore implements AutoCloseable {
    /** Room for what a file's end takes beyond what was expected. */
    private static final long MARGIN = 8_000_000;

    private final Path directory;
    private final String name;
    private final long limit;
    private final Supplier<UUID> keys;
    private final List<Path> completed = new ArrayList<>();
    private @Nullable Part part;

    /** A file that is being written, and its folders. */
    private record Part(Path target, Store store, Map<Place, Folder> folders) {}

    /** Folders hold one kind of item each: two of one name are two folders when their items are of different kinds. */
    private record Place(List<String> path, FolderClass folderClass) {}

    /**
     * Begins with the first message.
     *
     * @param directory must exist
     * @param name of the files and of the stores in them
     * @param limit how many bytes a file may have
     * @param keys gives each file a key of its own
     */
    public SplitStore(Path directory, String name, long limit, Supplier<UUID> keys) {
        this.directory = directory;
        this.name = name;
        this.limit = limit;
        this.keys = keys;
    }

    /**
     * Adds a message.
     *
     * @param path the names of the folder and of those above, from the top; empty for the top itself
     * @param expectedSize about how many bytes it will take
     * @throws IOException as {@link Store#add} does
     */
    public void add(List<String> path, FolderClass folderClass, long expectedSize, Store.Message message)
            throws IOException {
        Part current = part;
        if (current != null && current.store.messages() > 0
                && current.store.expectedSize() + expectedSize > limit - Math.min(MARGIN, limit / 2)) {
            completePart(current);
            current = null;
        }
        if (current == null) {
            current = begin();
            part = current;
        }
        current.store.add(folder(current, path, folderClass), message);
    }

    /** Makes a folder in the file that is being written, also when no message comes for it. */
    public void folder(List<String> path, FolderClass folderClass) throws PstException {
        Part current = part;
        if (current == null) {
            current = begin();
            part = current;
        }
        folder(current, path, folderClass);
    }

    private Part begin() throws PstException {
        int number = completed.size() + 1;
        String file = number == 1 ? name : "%s-%03d".formatted(name, number);
        Path target = directory.resolve(file + ".pst");
        return new Part(target, Store.create(target, file, keys.get()), new HashMap<>());
    }

    private static Folder folder(Part part, List<String> path, FolderClass folderClass) {
        if (path.isEmpty()) {
            return part.store.top();
        }
        Place place = new Place(List.copyOf(path), folderClass);
        Folder known = part.folders.get(place);
        if (known == null) {
            List<String> above = path.subList(0, path.size() - 1);
            Folder parent = anyFolder(part, above).orElseGet(() -> folder(part, above, folderClass));
            int others = (int) part.folders.keySet().stream().filter(other -> other.path.equals(path)).count();
            String name = others == 0 ? path.getLast() : path.getLast() + " (" + (others + 1) + ")";
            known = part.store.folder(parent, name, folderClass);
            part.folders.put(place, known);
        }
        return known;
    }

    /** The folder with a path, whatever it holds. */
    private static Optional<Folder> anyFolder(Part part, List<String> path) {
        return Arrays.stream(FolderClass.values())
                .flatMap(kind -> Optional.ofNullable(part.folders.get(new Place(path, kind))).stream())
                .findFirst();
    }

    private void completePart(Part current) throws IOException {
        current.store.complete();
        current.store.close();
        completed.add(current.target);
        part = null;
    }

    /** Completes the last file, and answers all. */
    public List<Path> complete() throws IOException {
        Part current = part;
        if (current != null) {
            completePart(current);
        }
        return List.copyOf(completed);
    }

    /** Lets go of a file that was not completed; those before it stay. */
    @Override
    public void close() throws IOException {
        Part current = part;
        if (current != null) {
            current.store.close();
        }
    }
}
