package dev.strongroom.pst.ltp;

import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyId;
import dev.strongroom.pst.property.PropertyType;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table and where each lies in a row ([MS-PST], section 2.3.4.1 to 2.3.4.4): cells of 8 and 4 bytes, of 2,
 * of 1, and then a bit for each cell that tells whether it has a value. Every table has the row's id and version first.
 */
public final class TableLayout {
    /** The id of the row (PidTagLtpRowId). */
    public static final Property ROW_ID = Property.of(0x67F2, PropertyType.INT32);
    /** What changes when the row does (PidTagLtpRowVer). */
    public static final Property ROW_VERSION = Property.of(0x67F3, PropertyType.INT32);

    private static final int TYPE_BITS = 16;

    /**
     * A column.
     *
     * @param offset where its cell begins in a row
     * @param width the bytes of its cell
     * @param bit which of the bits tells whether the cell has a value
     */
    public record Column(Property property, int offset, int width, int bit) {
        /** Id and type in one number, by which columns are ordered. */
        public int tag() {
            return id() << TYPE_BITS | property.type().code();
        }

        /** The number of its property. */
        public int id() {
            return property.key() instanceof PropertyId id ? id.value() : 0;
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final int endOfWide;
    private final int endOfTwo;
    private final int endOfOne;

    /** Lays out a table. */
    public TableLayout(List<Property> properties) {
        List<Property> all = new ArrayList<>(List.of(ROW_ID, ROW_VERSION));
        all.addAll(properties);
        int offset = 0;
        int[] ends = new int[Long.BYTES + 1];
        for (int width : new int[]{4, 8, 2, 1}) {
            for (int bit = 0; bit < all.size(); bit++) {
                if (width(all.get(bit).type()) == width) {
                    columns.add(new Column(all.get(bit), offset, width, bit));
                    offset += width;
                }
            }
            ends[width] = offset;
        }
        endOfWide = ends[Long.BYTES];
        endOfTwo = ends[2];
        endOfOne = ends[1];
        columns.sort((a, b) -> Integer.compareUnsigned(a.tag(), b.tag()));
    }

    /** The bytes of a cell: what doesn't fit into one lies in the heap, and the cell says where. */
    private static int width(PropertyType type) {
        return switch (type) {
            case BOOLEAN -> 1;
            case INT16 -> 2;
            case INT64, TIME, FLOAT64 -> 8;
            default -> 4;
        };
    }

    /** The columns by their tags. */
    public List<Column> columns() {
        return columns;
    }

    int endOfWide() {
        return endOfWide;
    }

    int endOfTwo() {
        return endOfTwo;
    }

    /** Where the bits begin. */
    int endOfOne() {
        return endOfOne;
    }

    /** The bytes of a row. */
    int rowSize() {
        return endOfOne + (columns.size() + Byte.SIZE - 1) / Byte.SIZE;
    }
}
