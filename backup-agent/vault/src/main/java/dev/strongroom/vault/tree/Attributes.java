package dev.strongroom.vault.tree;

import java.time.Instant;

/**
 * What a file system says of an entry besides the time of its last change, as restic keeps it.
 *
 * @param mode Go's {@code FileMode}: the permissions in the low nine bits, kinds and special bits high up
 * @param accessed when it was last read, or when it was last changed if that is not kept
 * @param changed when its own entry was last changed (ctime)
 * @param user the owner's name; empty when there is none
 * @param group the group's name; empty when there is none
 * @param inode unsigned; 0 when unknown
 * @param device which file system it is on, unsigned; 0 when unknown
 * @param links how many names it has; 0 when unknown
 */
public record Attributes(long mode, Instant accessed, Instant changed, long uid, long gid, String user, String group,
        long inode, long device, long links) {
    /** Go's bit of directories. */
    public static final long DIRECTORY = 1L << 31;
    /** Go's bit of symbolic links. */
    public static final long LINK = 1L << 27;
    /** Go's bit for set-user-ID. */
    public static final long SET_UID = 1L << 23;
    /** Go's bit for set-group-ID. */
    public static final long SET_GID = 1L << 22;
    /** Go's sticky bit. */
    public static final long STICKY = 1L << 20;
    /** The bits that say who may read, write and execute. */
    public static final long PERMISSIONS = 0777;

    /** The permissions of a file without attributes. */
    public static final long FILE_OF_OURS = 0600;
    /** The mode of a directory without attributes. */
    public static final long DIRECTORY_OF_OURS = DIRECTORY | 0700;
}
