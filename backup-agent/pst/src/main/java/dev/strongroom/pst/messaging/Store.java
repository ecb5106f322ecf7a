package dev.strongroom.pst.messaging;

import dev.strongroom.pst.PstException;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.property.PropertyBag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An Outlook file while it is written ([MS-PST], section 2.4.3), once from its beginning to its end. It has its name only when it
 * is complete; closed before, it is gone. Memory does not grow with messages and attachments, but a little with folders. Not
 * thread-safe.
 */
public final class Store implements AutoCloseable {
    private static final String SUBTREE_NAME = "Top of Outlook data file";

    private final NodeFile file;
    private final String name;
    private final UUID key;
    private final NameMap names = new NameMap();
    private final SearchKeys keys;
    private final SystemFolders folders;
    /** Where messages go that a folder takes no more of. */
    private final Map<Folder, Folder> overflows = new HashMap<>();

    private long messages;

    private Store(NodeFile file, String name, UUID key) {
        this.file = file;
        this.name = name;
        this.key = key;
        keys = new SearchKeys(key);
        folders = new SystemFolders(SUBTREE_NAME);
        // Folders of users come after those that every store has.
        for (int i = 0; i < SystemFolders.COUNT; i++) {
            file.newId(NodeType.FOLDER);
        }
    }

    /**
     * Begins a file.
     *
     * @param target must not exist
     * @param name what Outlook calls it
     * @param key tells it from all other files
     * @throws PstException when it can't be made
     */
    public static Store create(Path target, String name, UUID key) throws PstException {
        return new Store(NodeFile.create(target), name, key);
    }

    /** The folder that people see as the top one. */
    public Folder top() {
        return folders.subtree();
    }

    /** The folder of what was deleted, which every file has. */
    public Folder deletedItems() {
        return folders.deletedItems();
    }

    /** Makes a folder; two may have one name. */
    public Folder folder(Folder parent, String folderName, FolderClass folderClass) {
        Folder folder = new Folder(file.newId(NodeType.FOLDER), parent.id(), folderName, Optional.of(folderClass));
        parent.children().add(folder);
        return folder;
    }

    /** Writes a message. */
    @FunctionalInterface
    public interface Message {
        /**
         * Writes all of it, with {@link MessageWriter#complete} as the last call.
         *
         * @return the bag that was completed
         */
        PropertyBag write(MessageWriter message) throws IOException;
    }

    /**
     * Adds a message. When writing it fails, the file is as if nobody had tried, and can go on, unless the failure is a
     * {@link dev.strongroom.pst.PstWriteException}. A folder that takes no more has the rest beside it, in one of a similar name.
     */
    public void add(Folder folder, Message message) throws IOException {
        NodeFile.Mark mark = file.mark();
        MessageWriter writer = new MessageWriter(file, names, keys);
        PropertyBag bag;
        try {
            bag = message.write(writer);
        } catch (IOException | RuntimeException e) {
            file.rollBack(mark);
            throw e;
        }
        Folder target = withRoom(folder);
        NodeId id = file.newId(NodeType.MESSAGE);
        file.addNode(id, writer.written(), target.id());
        target.add(file, id, writer.written(), bag);
        messages++;
    }

    private Folder withRoom(Folder folder) {
        Folder target = overflows.getOrDefault(folder, folder);
        if (!target.isFull()) {
            return target;
        }
        int number = 2;
        String next = folder.name() + " (" + number + ")";
        List<Folder> siblings = folders.parentOf(folder).children();
        while (taken(siblings, next)) {
            number++;
            next = folder.name() + " (" + number + ")";
        }
        Folder overflow = new Folder(file.newId(NodeType.FOLDER), folder.parent(), next, folder.folderClass());
        siblings.add(overflow);
        overflows.put(folder, overflow);
        return overflow;
    }

    private static boolean taken(List<Folder> siblings, String folderName) {
        return siblings.stream().anyMatch(sibling -> sibling.name().equalsIgnoreCase(folderName));
    }

    /** How many messages were added. */
    public long messages() {
        return messages;
    }

    /** About how long the file would be if it were completed now. */
    public long expectedSize() {
        return file.expectedSize();
    }

    /** Leaves sections of the file free up to this one: {@link NodeFile#skipTo}. */
    void skipTo(int section) throws PstException {
        file.skipTo(section);
    }

    /** Writes all that every store has, makes the file durable and gives it its name. */
    public void complete() throws IOException {
        new StoreWriter(file, names, key, name).write(folders);
        file.complete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
