package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.HeapLayout;
import dev.strongroom.pst.ltp.TableLayout;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyId;
import dev.strongroom.pst.property.PropertyType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table ([MS-PST], section 2.3.4) row by row. */
final class TableReader {
    private static final int HEADER_ID = HeapLayout.id(0, 1);
    private static final int INFO_SIZE = 22;
    private static final int DESCRIPTOR_SIZE = 8;
    private static final int TYPE_MASK = 0x1f;
    private static final int TYPE_BITS = 16;

    private final NodeContent node;
    private final BlockReader blocks;
    private final Findings findings;
    private final HeapReader heap;
    private final ValueReader values;
    private final List<Column> columns = new ArrayList<>();
    private int rowSize;
    private int bitsAt;

    private record Column(int tag, PropertyType type, int offset, int width, int bit) {}

    /** A row's cells by the ids of their properties. */
    record Row(int id, Map<Integer, StoredValue> cells) {
        Optional<StoredValue> get(Property property) {
            return Optional.ofNullable(cells.get(((PropertyId) property.key()).value()));
        }

        int number(Property property) {
            return get(property).map(StoredValue::number).orElse(0);
        }

        String text(Property property) {
            return get(property).map(StoredValue::text).orElse("");
        }
    }

    /** Takes rows. */
    @FunctionalInterface
    interface Rows {
        /** Takes the next one. */
        void row(Row row) throws IOException, DamageException;
    }

    private TableReader(NodeContent node, BlockReader blocks, Findings findings) throws IOException, DamageException {
        this.node = node;
        this.blocks = blocks;
        this.findings = findings;
        heap = new HeapReader(node, blocks, findings);
        values = new ValueReader(heap, node, blocks, findings, Problem.Part.TABLE);
    }

    /**
     * Reads all rows, in the order of their ids.
     *
     * @param layout columns that the table must have at least
     * @return how many there are
     */
    static int read(NodeContent node, TableLayout layout, BlockReader blocks, Findings findings, Rows rows)
            throws IOException, DamageException {
        return new TableReader(node, blocks, findings).read(layout, rows);
    }

    private int read(TableLayout layout, Rows rows) throws IOException, DamageException {
        ByteBuffer info = heap.item(heap.root(HeapLayout.TABLE_CLIENT));
        info(info);
        for (TableLayout.Column column : layout.columns()) {
            require(columns.stream().anyMatch(found -> found.tag == column.tag()),
                    "the column 0x%08X is missing", column.tag());
        }
        List<int[]> index = new ArrayList<>();
        RecordTreeReader.read(heap, info.getInt(10), Integer.BYTES, Integer.BYTES, node.place(), findings,
                (item, at) -> index.add(new int[]{item.getInt(at), item.getInt(at + Integer.BYTES)}));
        same(info.getInt(18), 0, "the index that nobody uses any more");
        Matrix matrix = matrix(info.getInt(14));
        same(matrix.rows(), index.size(), "the number of rows in the matrix");
        BitSet numbers = new BitSet();
        for (int[] entry : index) {
            if (entry[1] < 0 || entry[1] >= matrix.rows() || numbers.get(entry[1])) {
                throw damage("a row has the number " + entry[1]);
            }
            numbers.set(entry[1]);
            Row row = row(matrix, entry[0], entry[1]);
            try {
                rows.row(row);
            } catch (DamageException e) {
                e.addTo(findings);
            }
        }
        heap.checkAllTaken();
        values.checkAllNamed(NodeType.LTP.code(), TYPE_MASK);
        return index.size();
    }

    private void info(ByteBuffer info) throws DamageException {
        if (info.limit() < INFO_SIZE || (info.get(0) & 0xff) != HeapLayout.TABLE_CLIENT
                || info.limit() != INFO_SIZE + (info.get(1) & 0xff) * DESCRIPTOR_SIZE) {
            throw damage("its description is wrong");
        }
        int endOfWide = info.getShort(2) & 0xffff;
        int endOfTwo = info.getShort(4) & 0xffff;
        bitsAt = info.getShort(6) & 0xffff;
        rowSize = info.getShort(8) & 0xffff;
        int count = info.get(1) & 0xff;
        if (rowSize != bitsAt + (count + Byte.SIZE - 1) / Byte.SIZE || rowSize > Layout.BLOCK_PAYLOAD
                || endOfWide > endOfTwo || endOfTwo > bitsAt) {
            throw damage("its rows have %d bytes".formatted(rowSize));
        }
        same(info.getInt(10), HEADER_ID, "the header of the rows' index");
        BitSet bytes = new BitSet();
        BitSet bits = new BitSet();
        for (int i = 0; i < count; i++) {
            int at = INFO_SIZE + i * DESCRIPTOR_SIZE;
            int tag = info.getInt(at);
            Column column = new Column(tag, values.type(tag & 0xffff), info.getShort(at + 4) & 0xffff,
                    info.get(at + 6) & 0xff, info.get(at + 7) & 0xff);
            int width = column.width;
            int from = width >= Integer.BYTES ? 0 : width == Short.BYTES ? endOfWide : endOfTwo;
            int to = width >= Integer.BYTES ? endOfWide : width == Short.BYTES ? endOfTwo : bitsAt;
            if (width != width(column.type) || column.offset < from || column.offset + width > to
                    || column.bit >= count) {
                throw damage("the column 0x%08X does not fit into a row".formatted(tag));
            }
            require(columns.isEmpty() || Integer.compareUnsigned(columns.getLast().tag, tag) < 0,
                    "its columns are not in their order");
            require(bytes.nextSetBit(column.offset) < 0 || bytes.nextSetBit(column.offset) >= column.offset + width,
                    "the cells of two columns overlap");
            require(!bits.get(column.bit), "two columns have the same bit");
            bytes.set(column.offset, column.offset + width);
            bits.set(column.bit);
            columns.add(column);
        }
        same(bytes.cardinality(), bitsAt, "the number of bytes that have a column");
        firstColumn(TableLayout.ROW_ID, 0, 0);
        firstColumn(TableLayout.ROW_VERSION, Integer.BYTES, 1);
    }

    /** Id and version stand where they stand in every table. */
    private void firstColumn(Property property, int offset, int bit) {
        int tag = ((PropertyId) property.key()).value() << TYPE_BITS | property.type().code();
        require(columns.stream().anyMatch(c -> c.tag == tag && c.offset == offset && c.bit == bit),
                "the column 0x%08X is not at its place", tag);
    }

    private static int width(PropertyType type) {
        return type.width() > 0 && type.width() <= Long.BYTES ? type.width() : Integer.BYTES;
    }

    /** The rows, wherever they lie. */
    private interface Matrix {
        int rows();

        ByteBuffer block(int row) throws IOException, DamageException;

        int at(int row);
    }

    private Matrix matrix(int id) throws IOException, DamageException {
        if (id == 0) {
            return inOne(ByteBuffer.allocate(0));
        }
        if (HeapLayout.isItem(id)) {
            ByteBuffer item = heap.item(id);
            require(item.limit() > 0 && item.limit() % rowSize == 0, "its rows have another size");
            return inOne(item);
        }
        NodeContent content = node.subnodes().get(id);
        if (content == null || content.leaves().length == 0) {
            throw damage("its rows lie in the subnode %s, which is not there".formatted(new NodeId(id)));
        }
        values.use(id);
        int rowsInBlock = Layout.BLOCK_PAYLOAD / rowSize;
        int last = blocks.index().payload(content.leaves()[content.leaves().length - 1]);
        require(last % rowSize == 0, "its last rows have another size");
        require(content.subnodes().isEmpty(), "its rows have subnodes");
        return new Matrix() {
            @Override
            public int rows() {
                return (content.leaves().length - 1) * rowsInBlock + last / rowSize;
            }

            @Override
            public ByteBuffer block(int row) throws IOException, DamageException {
                int number = content.leaves()[row / rowsInBlock];
                if (number != cached || cachedBlock.limit() == 0) {
                    cachedBlock = blocks.read(number);
                    cached = number;
                }
                return cachedBlock;
            }

            @Override
            public int at(int row) {
                return row % rowsInBlock * rowSize;
            }
        };
    }

    private int cached = -1;
    private ByteBuffer cachedBlock = ByteBuffer.allocate(0);

    private Matrix inOne(ByteBuffer item) {
        return new Matrix() {
            @Override
            public int rows() {
                return item.limit() / rowSize;
            }

            @Override
            public ByteBuffer block(int row) {
                return item;
            }

            @Override
            public int at(int row) {
                return row * rowSize;
            }
        };
    }

    private Row row(Matrix matrix, int id, int number) throws IOException, DamageException {
        ByteBuffer block = matrix.block(number);
        int at = matrix.at(number);
        if (at + rowSize > block.limit()) {
            throw damage("row %d lies beyond its block".formatted(number));
        }
        Map<Integer, StoredValue> cells = new HashMap<>();
        int bits = 0;
        for (Column column : columns) {
            byte[] cell = new byte[column.width];
            block.get(at + column.offset, cell);
            boolean set = (block.get(at + bitsAt + column.bit / Byte.SIZE) & 0x80 >> column.bit % Byte.SIZE) != 0;
            bits += set ? 1 : 0;
            if (set) {
                cells.put(column.tag >>> TYPE_BITS, value(column, cell));
            } else {
                require(new BitSet().equals(BitSet.valueOf(cell)), "a cell without a value is not empty");
            }
        }
        int stored = 0;
        for (int i = bitsAt; i < rowSize; i++) {
            stored += Integer.bitCount(block.get(at + i) & 0xff);
        }
        same(stored, bits, "the number of cells with values");
        Row row = new Row(id, cells);
        same(row.number(TableLayout.ROW_ID), id, "the id of a row");
        same(row.number(TableLayout.ROW_VERSION) > 0 ? 1 : 0, 1, "whether a row has a version");
        return row;
    }

    private StoredValue value(Column column, byte[] cell) throws IOException, DamageException {
        if (column.type.width() > 0 && column.type.width() <= Long.BYTES) {
            return values.inline(column.type, cell);
        }
        return values.far(column.type, ByteBuffer.wrap(cell).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private void require(boolean holds, String message) {
        findings.require(holds, Problem.Part.TABLE, node.place(), message);
    }

    private void require(boolean holds, String pattern, long number) {
        findings.require(holds, Problem.Part.TABLE, node.place(), pattern, number);
    }

    private void same(long found, long expected, String field) {
        findings.same(found, expected, Problem.Part.TABLE, node.place(), field);
    }

    private DamageException damage(String message) {
        return new DamageException(Problem.Part.TABLE, node.place(), message);
    }
}
