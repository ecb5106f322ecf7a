package dev.strongroom.pst.ltp;

import dev.strongroom.pst.ndb.DataTree;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.Subnodes;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyValue;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes a table ([MS-PST], section 2.3.4) row by row; what is full goes to the file at once, so that memory doesn't grow
 * with the rows. Only fixed properties can be columns. One object for one node.
 */
public final class TableContext {
    private static final int KEY_SIZE = 4;
    private static final int ROW_NUMBER_SIZE = 4;
    private static final int INFO_SIZE = 22;
    private static final int DESCRIPTOR_SIZE = 8;
    private static final int FIRST_BIT = 0x80;

    private final TableLayout layout;
    private final Heap heap;
    private final Subnodes subnodes = new Subnodes();
    private final HeapValues values;
    private final RecordTree index;
    private final int info;
    private final DataTree matrix;
    private final int rowsInBlock;
    private final byte[] indexRecord = new byte[KEY_SIZE + ROW_NUMBER_SIZE];
    private byte[] rows;
    private int used;
    private int count;

    /** Begins a table without rows. */
    public TableContext(NodeFile file, TableLayout layout) throws IOException {
        this.layout = layout;
        heap = new Heap(file, HeapLayout.TABLE_CLIENT);
        index = new RecordTree(heap, KEY_SIZE, ROW_NUMBER_SIZE);
        info = heap.allocate(INFO_SIZE + layout.columns().size() * DESCRIPTOR_SIZE);
        values = new HeapValues(heap, subnodes);
        matrix = new DataTree(file);
        rowsInBlock = Layout.BLOCK_PAYLOAD / layout.rowSize();
        rows = new byte[2 * layout.rowSize()];
    }

    /**
     * Adds a row.
     *
     * @param id ascending, unsigned
     * @param bag values of columns; others are left out
     */
    public void add(int id, PropertyBag bag) throws IOException {
        if (used == rowsInBlock * layout.rowSize()) {
            matrix.add(rows, Layout.BLOCK_PAYLOAD);
            Arrays.fill(rows, (byte) 0);
            used = 0;
        }
        int row = used;
        used += layout.rowSize();
        if (used > rows.length) {
            rows = Arrays.copyOf(rows, used <= HeapLayout.LARGEST_ITEM / 2 ? 2 * used : Layout.BLOCK_PAYLOAD);
        }
        for (TableLayout.Column column : layout.columns()) {
            Optional<PropertyValue> value = column.property().equals(TableLayout.ROW_ID)
                    ? Optional.of(new PropertyValue.Int32(id))
                    : column.property().equals(TableLayout.ROW_VERSION)
                            ? Optional.of(new PropertyValue.Int32(count + 1))
                            : bag.get(column.property());
            if (value.isPresent()) {
                putCell(row, column, value.get());
            }
        }
        LittleEndian.putInt(indexRecord, 0, id);
        LittleEndian.putInt(indexRecord, KEY_SIZE, count);
        index.add(indexRecord, 0);
        count++;
    }

    private void putCell(int row, TableLayout.Column column, PropertyValue value) throws IOException {
        int at = row + column.offset();
        if (ValueBytes.isWide(value)) {
            LittleEndian.putLong(rows, at, ValueBytes.wide(value));
        } else {
            int cell = ValueBytes.isSmall(value) ? ValueBytes.small(value) : values.put(ValueBytes.of(value));
            switch (column.width()) {
                case Byte.BYTES -> rows[at] = (byte) cell;
                case Short.BYTES -> LittleEndian.putShort(rows, at, cell);
                default -> LittleEndian.putInt(rows, at, cell);
            }
        }
        rows[row + layout.endOfOne() + column.bit() / Byte.SIZE] |= (byte) (FIRST_BIT >> column.bit() % Byte.SIZE);
    }

    /** How many rows it has. */
    public int rows() {
        return count;
    }

    /** Whether so many rows or values were added that no more may fit soon. */
    public boolean isNearlyFull() {
        return heap.pages() > HeapLayout.MOST_PAGES - HeapLayout.MOST_PAGES / 64;
    }

    /** Writes what is left with all subnodes; answers what the node holds. */
    public NodeData complete() throws IOException {
        index.complete();
        int rowsAt = count == 0 ? 0
                : matrix.blocks() == 0 && used <= HeapLayout.LARGEST_ITEM
                        ? heap.allocate(rows, 0, used)
                        : storedRows();
        putInfo(rowsAt);
        long data = heap.complete(info);
        return new NodeData(data, subnodes.complete(heap.file()), heap.size() + subnodes.size());
    }

    private int storedRows() throws IOException {
        matrix.add(rows, used);
        return subnodes.addData(new NodeData(matrix.complete(), 0, matrix.length())).value();
    }

    /** TCINFO and a TCOLDESC for each column. */
    private void putInfo(int rowsAt) {
        byte[] bytes = heap.bytes(info);
        int at = heap.start(info);
        bytes[at] = (byte) HeapLayout.TABLE_CLIENT;
        bytes[at + 1] = (byte) layout.columns().size();
        LittleEndian.putShort(bytes, at + 2, layout.endOfWide());
        LittleEndian.putShort(bytes, at + 4, layout.endOfTwo());
        LittleEndian.putShort(bytes, at + 6, layout.endOfOne());
        LittleEndian.putShort(bytes, at + 8, layout.rowSize());
        LittleEndian.putInt(bytes, at + 10, RecordTree.HEADER_ID);
        LittleEndian.putInt(bytes, at + 14, rowsAt);
        LittleEndian.putInt(bytes, at + 18, 0);
        at += INFO_SIZE;
        for (TableLayout.Column column : layout.columns()) {
            LittleEndian.putInt(bytes, at, column.tag());
            LittleEndian.putShort(bytes, at + 4, column.offset());
            bytes[at + 6] = (byte) column.width();
            bytes[at + 7] = (byte) column.bit();
            at += DESCRIPTOR_SIZE;
        }
    }
}
