package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.HeapLayout;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyId;
import dev.strongroom.pst.property.PropertyType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the properties of a node ([MS-PST], section 2.3.3). */
final class PropertiesReader {
    private static final int HEADER_ID = HeapLayout.id(0, 1);
    private static final int TYPE_MASK = 0x1f;
    private static final int TYPE_AT = 2;
    private static final int VALUE_AT = 4;

    private PropertiesReader() {}

    /**
     * The properties of a node by their numbers.
     *
     * @param names how many names the file has numbers for
     */
    static Properties read(NodeContent node, BlockReader blocks, Findings findings, int names)
            throws IOException, DamageException {
        HeapReader heap = new HeapReader(node, blocks, findings);
        findings.same(heap.root(HeapLayout.PROPERTIES_CLIENT), HEADER_ID, Problem.Part.PROPERTIES, node.place(),
                "the root");
        ValueReader values = new ValueReader(heap, node, blocks, findings, Problem.Part.PROPERTIES);
        Map<Integer, StoredValue> found = new TreeMap<>();
        RecordTreeReader.read(heap, HEADER_ID, Short.BYTES, 6, node.place(), findings, (item, at) -> {
            int id = item.getShort(at) & 0xffff;
            findings.require(id < PropertyId.FIRST_NAMED || id - PropertyId.FIRST_NAMED < names,
                    Problem.Part.PROPERTIES, node.place(), "the property 0x%04X has no name", id);
            PropertyType type = values.type(item.getShort(at + TYPE_AT) & 0xffff);
            found.put(id, value(values, type, item, at + VALUE_AT));
        });
        heap.checkAllTaken();
        values.checkAllNamed(NodeType.LTP.code(), TYPE_MASK);
        return new Properties(found);
    }

    private static StoredValue value(ValueReader values, PropertyType type, ByteBuffer item, int at)
            throws IOException, DamageException {
        if (type.width() > 0 && type.width() <= Integer.BYTES) {
            byte[] cell = new byte[Integer.BYTES];
            item.get(at, cell);
            return values.inline(type, cell);
        }
        return values.far(type, item.getInt(at));
    }

    /** Properties by their numbers. */
    record Properties(Map<Integer, StoredValue> values) {
        Optional<StoredValue> get(Property property) {
            return Optional.ofNullable(values.get(((PropertyId) property.key()).value()))
                    .filter(value -> value.type() == property.type().code());
        }

        /** A number, or 0. */
        int number(Property property) {
            return get(property).map(StoredValue::number).orElse(0);
        }

        boolean flag(Property property) {
            return get(property).map(StoredValue::flag).orElse(false);
        }

        String text(Property property) {
            return get(property).map(StoredValue::text).orElse("");
        }
    }
}
