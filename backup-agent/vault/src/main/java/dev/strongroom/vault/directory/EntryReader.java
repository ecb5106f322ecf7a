package dev.strongroom.vault.directory;

import dev.strongroom.vault.tree.Attributes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what a Unix file system says of its entries, links not followed. Like restic, it keeps the time of the last
 * change for that of the last access, which reading would change. Thread-safe.
 */
final class EntryReader {
    private static final String WANTED = "unix:mode,ino,dev,nlink,uid,gid,ctime,lastModifiedTime,size";
    /** The bits of {@code st_mode} that tell the kind of an entry, and their values (inode(7)). */
    private static final int KIND = 0170000;
    private static final int FILE = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int LINK = 0120000;
    private static final int SET_UID = 04000;
    private static final int SET_GID = 02000;
    private static final int STICKY = 01000;

    private final Map<Long, String> users = new ConcurrentHashMap<>();
    private final Map<Long, String> groups = new ConcurrentHashMap<>();

    LocalEntry read(Path path) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, WANTED, LinkOption.NOFOLLOW_LINKS);
        int mode = (int) number(found, "mode");
        long uid = number(found, "uid") & 0xffff_ffffL;
        long gid = number(found, "gid") & 0xffff_ffffL;
        Instant modified = time(found, "lastModifiedTime");
        LocalEntry.Kind kind = switch (mode & KIND) {
            case FILE -> LocalEntry.Kind.FILE;
            case DIRECTORY -> LocalEntry.Kind.DIRECTORY;
            case LINK -> LocalEntry.Kind.LINK;
            default -> LocalEntry.Kind.SPECIAL;
        };
        Attributes attributes = new Attributes(goMode(mode, kind), modified, time(found, "ctime"), uid, gid,
                name(users, uid, path, "unix:owner"), name(groups, gid, path, "unix:group"), number(found, "ino"),
                number(found, "dev"), kind == LocalEntry.Kind.DIRECTORY ? 0 : number(found, "nlink"));
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return new LocalEntry(path, name, kind, modified, number(found, "size"), attributes);
    }

    private static long number(Map<String, Object> found, String name) {
        return ((Number) Objects.requireNonNull(found.get(name))).longValue();
    }

    private static Instant time(Map<String, Object> found, String name) {
        return ((FileTime) Objects.requireNonNull(found.get(name))).toInstant();
    }

    private static long goMode(int mode, LocalEntry.Kind kind) {
        long kindBit = switch (kind) {
            case DIRECTORY -> Attributes.DIRECTORY;
            case LINK -> Attributes.LINK;
            case FILE, SPECIAL -> 0;
        };
        return kindBit | (mode & Attributes.PERMISSIONS)
                | ((mode & SET_UID) != 0 ? Attributes.SET_UID : 0)
                | ((mode & SET_GID) != 0 ? Attributes.SET_GID : 0)
                | ((mode & STICKY) != 0 ? Attributes.STICKY : 0);
    }

    /** The permissions and special bits of a mode, as chmod(2) takes them. */
    static int unixMode(long goMode) {
        return (int) (goMode & Attributes.PERMISSIONS)
                | ((goMode & Attributes.SET_UID) != 0 ? SET_UID : 0)
                | ((goMode & Attributes.SET_GID) != 0 ? SET_GID : 0)
                | ((goMode & Attributes.STICKY) != 0 ? STICKY : 0);
    }

    /** A name that nobody has comes as its number, which is kept as no name. */
    private static String name(Map<Long, String> known, long id, Path path, String attribute) throws IOException {
        String name = known.get(id);
        if (name == null) {
            name = String.valueOf(Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS));
            name = name.equals(Long.toString(id)) ? "" : name;
            known.put(id, name);
        }
        return name;
    }
}
