package dev.strongroom.pst.ndb;

import dev.strongroom.pst.PstWriteException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a tree of pages from entries that come in their order ([MS-PST], section 2.2.2.7.7): the leaves one after the
 * other, and above them what finds them. One page of each level lies in memory.
 */
final class TreeWriter {
    /** Where a page tells how many entries it has, how many fit, how large each is, and its level. */
    private static final int COUNT_AT = 488;
    /** An entry above the leaves (BTENTRY): key, id and offset of the page below. */
    private static final int INDEX_ENTRY = 24;

    private final PageWriter pages;
    private final PageType type;
    private final int leafEntry;
    private final List<Level> levels = new ArrayList<>();

    /** @param leafEntry the bytes of an entry of leaves; it begins with its key of 8 bytes */
    TreeWriter(PageWriter pages, PageType type, int leafEntry) {
        this.pages = pages;
        this.type = type;
        this.leafEntry = leafEntry;
        levels.add(new Level(0));
    }

    /** Adds an entry of a leaf; keys ascend, unsigned. */
    void add(ByteBuffer entry) throws PstWriteException {
        levels.getFirst().add(entry);
    }

    /** Writes what is left and answers the root. A tree without entries is an empty leaf. */
    PageWriter.Ref complete() throws PstWriteException {
        int level = 0;
        while (true) {
            PageWriter.Ref written = levels.get(level).write();
            if (level == levels.size() - 1) {
                return written;
            }
            level++;
        }
    }

    private final class Level {
        private final int number;
        private final int entrySize;
        private final int most;
        private final byte[] page = new byte[Layout.PAGE_SIZE];
        private final ByteBuffer entries = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        private int count;
        private boolean single = true;

        Level(int number) {
            this.number = number;
            entrySize = number == 0 ? leafEntry : INDEX_ENTRY;
            most = COUNT_AT / entrySize;
        }

        void add(ByteBuffer entry) throws PstWriteException {
            if (count == most) {
                single = false;
                write();
            }
            entries.put(count * entrySize, entry, entry.position(), entrySize);
            count++;
        }

        /** Writes the page and names it in the level above, where there is or must be one. */
        PageWriter.Ref write() throws PstWriteException {
            entries.put(COUNT_AT, (byte) count);
            entries.put(COUNT_AT + 1, (byte) most);
            entries.put(COUNT_AT + 2, (byte) entrySize);
            entries.put(COUNT_AT + 3, (byte) number);
            PageWriter.Ref ref = pages.write(page, type);
            long firstKey = entries.getLong(0);
            Arrays.fill(page, (byte) 0);
            count = 0;
            if (!single) {
                above().add(ByteBuffer.allocate(INDEX_ENTRY)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(firstKey)
                        .putLong(ref.id())
                        .putLong(ref.position())
                        .flip());
            }
            return ref;
        }

        private Level above() {
            if (levels.size() == number + 1) {
                levels.add(new Level(number + 1));
            }
            return levels.get(number + 1);
        }
    }
}
