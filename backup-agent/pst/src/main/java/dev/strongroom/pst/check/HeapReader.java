package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.HeapLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a heap ([MS-PST], section 2.3.1): looks at all of its pages first, and then gives items, each once. */
final class HeapReader {
    private static final int NIBBLE = 4;
    private static final int CACHED_PAGES = 32;

    private final NodeContent node;
    private final BlockReader blocks;
    private final Findings findings;
    private final int[] items;
    private final BitSet taken = new BitSet();
    private final Map<Integer, ByteBuffer> pages = new LinkedHashMap<>(CACHED_PAGES, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ByteBuffer> eldest) {
            return size() > CACHED_PAGES;
        }
    };

    HeapReader(NodeContent node, BlockReader blocks, Findings findings) throws IOException, DamageException {
        this.node = node;
        this.blocks = blocks;
        this.findings = findings;
        items = new int[node.leaves().length];
        if (items.length == 0 || items.length > HeapLayout.MOST_PAGES) {
            throw damage("it has no heap");
        }
        int[] levels = new int[items.length];
        for (int page = 0; page < items.length; page++) {
            levels[page] = checkPage(page);
        }
        for (int page = 0; page < items.length; page++) {
            findings.same(storedLevel(page), levels[page], Problem.Part.HEAP, node.place(),
                    "the fill level of page " + page);
        }
        unusedLevels();
    }

    private DamageException damage(String message) {
        return new DamageException(Problem.Part.HEAP, node.place(), message);
    }

    private ByteBuffer page(int number) throws IOException, DamageException {
        ByteBuffer known = pages.get(number);
        if (known != null) {
            return known;
        }
        ByteBuffer page = blocks.read(node.leaves()[number]);
        pages.put(number, page);
        return page;
    }

    /** Looks at a page's header and map; answers its fill level. */
    private int checkPage(int number) throws IOException, DamageException {
        ByteBuffer page = page(number);
        int header = HeapLayout.header(number);
        int map = page.limit() < header ? 0 : page.getShort(0) & 0xffff;
        if (map < header || map % 2 != 0 || map + HeapLayout.EMPTY_MAP > page.limit()) {
            throw damage("the map of page %d lies at %d".formatted(number, map));
        }
        int count = page.getShort(map) & 0xffff;
        int mapEnd = map + HeapLayout.EMPTY_MAP + count * HeapLayout.MAP_ENTRY;
        if (count > HeapLayout.MOST_ITEMS || mapEnd != page.limit()) {
            throw damage("page %d has %d items in %d bytes".formatted(number, count, page.limit()));
        }
        items[number] = count;
        int empty = 0;
        int before = header;
        for (int i = 0; i <= count; i++) {
            int end = page.getShort(map + 2 * Short.BYTES + i * HeapLayout.MAP_ENTRY) & 0xffff;
            if (i == 0 ? end != header : end < before || end > map) {
                throw damage("item %d of page %d ends at %d".formatted(i, number, end));
            }
            empty += i > 0 && end == before ? 1 : 0;
            before = end;
        }
        findings.require(map - before <= 1, Problem.Part.HEAP, node.place(),
                "page " + number + " has room before its map");
        if (map > before) {
            findings.same(page.get(before), 0, Problem.Part.HEAP, node.place(), "the padding of page " + number);
        }
        findings.same(page.getShort(map + Short.BYTES) & 0xffff, empty, Problem.Part.HEAP, node.place(),
                "the freed items of page " + number);
        return number < items.length - 1 ? HeapLayout.FULL
                : HeapLayout.fillLevel(HeapLayout.pageSize() - page.limit());
    }

    private int storedLevel(int number) throws IOException, DamageException {
        int holder = holder(number);
        int index = number - holder;
        int at = (holder == 0 ? HeapLayout.FIRST_HEADER - Integer.BYTES : HeapLayout.PAGE_HEADER) + index / 2;
        return page(holder).get(at) >> (index % 2 * NIBBLE) & 0xf;
    }

    /** The page that tells of a page's fill level. */
    private static int holder(int number) {
        return number < HeapLayout.FIRST_FILL_PAGE ? 0
                : number - (number - HeapLayout.FIRST_FILL_PAGE) % HeapLayout.FILL_PAGES;
    }

    private void unusedLevels() throws IOException, DamageException {
        int holder = holder(items.length - 1);
        int most = holder == 0 ? HeapLayout.FIRST_FILL_PAGE : holder + HeapLayout.FILL_PAGES;
        for (int number = items.length; number < most; number++) {
            findings.same(storedLevel(number), 0, Problem.Part.HEAP, node.place(),
                    "the fill level of page " + number + ", which is not there");
        }
    }

    /** The item at the root, which is what the heap's user begins with. */
    int root(int client) throws IOException, DamageException {
        ByteBuffer first = page(0);
        findings.same(first.get(2) & 0xff, HeapLayout.SIGNATURE, Problem.Part.HEAP, node.place(), "the signature");
        findings.same(first.get(3) & 0xff, client, Problem.Part.HEAP, node.place(), "the client");
        return first.getInt(4);
    }

    /** An item's bytes; nobody else may ask for the same one. */
    ByteBuffer item(int id) throws IOException, DamageException {
        int page = HeapLayout.page(id);
        int index = HeapLayout.index(id);
        if (!HeapLayout.isItem(id) || page >= items.length || index == 0 || index > items[page]) {
            throw damage("it names the item 0x%X, which is not there".formatted(id));
        }
        int bit = page * (HeapLayout.MOST_ITEMS + 1) + index;
        findings.require(!taken.get(bit), Problem.Part.HEAP, node.place(),
                "the item 0x%X is named twice", id);
        taken.set(bit);
        ByteBuffer bytes = page(page);
        int ends = (bytes.getShort(0) & 0xffff) + 2 * Short.BYTES;
        int from = bytes.getShort(ends + (index - 1) * HeapLayout.MAP_ENTRY) & 0xffff;
        int to = bytes.getShort(ends + index * HeapLayout.MAP_ENTRY) & 0xffff;
        return bytes.slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Notes items that nobody asked for; the last one of a page that others follow only fills it up. */
    void checkAllTaken() {
        for (int page = 0; page < items.length; page++) {
            int most = page < items.length - 1 ? items[page] - 1 : items[page];
            for (int index = 1; index <= most; index++) {
                findings.require(taken.get(page * (HeapLayout.MOST_ITEMS + 1) + index), Problem.Part.HEAP, node.place(),
                        "nothing names the item 0x%X", HeapLayout.id(page, index));
            }
        }
    }
}
