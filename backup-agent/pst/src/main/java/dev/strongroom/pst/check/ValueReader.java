package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.HeapLayout;
import dev.strongroom.pst.property.PropertyType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the values of one node, wherever they lie, and looks whether each can be a value of its type. */
final class ValueReader {
    private static final Map<Integer, PropertyType> TYPES = types();

    /** A subnode and its size. */
    private static final int OBJECT_SIZE = 8;

    private final HeapReader heap;
    private final NodeContent node;
    private final BlockReader blocks;
    private final Findings findings;
    private final Problem.Part part;
    private final Set<Integer> subnodes = new HashSet<>();

    ValueReader(HeapReader heap, NodeContent node, BlockReader blocks, Findings findings, Problem.Part part) {
        this.heap = heap;
        this.node = node;
        this.blocks = blocks;
        this.findings = findings;
        this.part = part;
    }

    private static Map<Integer, PropertyType> types() {
        Map<Integer, PropertyType> types = new HashMap<>();
        for (PropertyType type : PropertyType.values()) {
            types.put(type.code(), type);
        }
        return types;
    }

    /** The type of a number. */
    PropertyType type(int code) throws DamageException {
        PropertyType type = TYPES.get(code);
        if (type == null) {
            throw new DamageException(part, node.place(),
                    "a property has the type 0x%04X, which is none".formatted(code));
        }
        return type;
    }

    /** A value that lies in the heap or in a subnode. */
    StoredValue far(PropertyType type, int id) throws IOException, DamageException {
        StoredValue value = id == 0 ? new StoredValue(type.code(), new byte[0], 0)
                : HeapLayout.isItem(id) ? near(type, heap.item(id))
                        : stored(type, id);
        check(type, value);
        return value;
    }

    private static StoredValue near(PropertyType type, ByteBuffer item) {
        byte[] bytes = new byte[item.limit()];
        item.get(0, bytes);
        return new StoredValue(type.code(), bytes, bytes.length);
    }

    private StoredValue stored(PropertyType type, int id) throws IOException, DamageException {
        NodeContent content = node.subnodes().get(id);
        if (content == null) {
            throw new DamageException(part, node.place(),
                    "it names the subnode 0x%X, which is not there".formatted(id));
        }
        findings.require(subnodes.add(id), part, node.place(), "the subnode 0x%X is named twice", id);
        findings.require(content.subnodes().isEmpty(), part, content.place(), "a value has subnodes");
        findings.require(content.length() > HeapLayout.LARGEST_ITEM, part, content.place(),
                "a value that fits into the heap lies in a subnode");
        byte[] bytes = new byte[(int) Math.min(content.length(), StoredValue.LONGEST)];
        int at = 0;
        for (int leaf : content.leaves()) {
            if (at == bytes.length) {
                break;
            }
            ByteBuffer block = blocks.read(leaf);
            int count = Math.min(block.limit(), bytes.length - at);
            block.get(0, bytes, at, count);
            at += count;
        }
        return new StoredValue(type.code(), bytes, content.length());
    }

    private void check(PropertyType type, StoredValue value) {
        boolean right = switch (type) {
            case TEXT -> value.length() % Character.BYTES == 0;
            case INT32S -> value.length() % Integer.BYTES == 0;
            case TEXTS -> value.length() == 0 || isList(value, Character.BYTES);
            case BINARIES -> value.length() == 0 || isList(value, 1);
            case BINARY -> true;
            case OBJECT -> value.length() == OBJECT_SIZE;
            default -> value.length() == type.width();
        };
        findings.require(right, part, node.place(), "a value is none of the type " + type);
    }

    /** Whether it is a list of values whose lengths are multiples of a unit ([MS-PST], section 2.3.3.4.2). */
    private static boolean isList(StoredValue value, int unit) {
        ByteBuffer bytes = ByteBuffer.wrap(value.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < Integer.BYTES) {
            return false;
        }
        int count = bytes.getInt(0);
        long before = (1L + count) * Integer.BYTES;
        if (count < 0 || before > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int start = bytes.getInt((1 + i) * Integer.BYTES);
            boolean placed = i == 0 ? start == before : start >= before && (start - before) % unit == 0;
            if (!placed || start > value.length()) {
                return false;
            }
            before = start;
        }
        return (value.length() - before) % unit == 0;
    }

    /** Takes note that a subnode is used by something else than a value. */
    void use(int id) {
        subnodes.add(id);
    }

    /** Notes subnodes with data that no value names. */
    void checkAllNamed(int ltpType, int typeMask) {
        for (int id : node.subnodes().keySet()) {
            findings.require((id & typeMask) != ltpType || subnodes.contains(id), part, node.place(),
                    "nothing names the subnode 0x%X", id);
        }
    }

    /** A value of up to 4 bytes that lies where it is named. */
    StoredValue inline(PropertyType type, byte[] cell) {
        int width = type.width();
        boolean right = type != PropertyType.BOOLEAN || cell[0] == 0 || cell[0] == 1;
        for (int i = width; i < cell.length; i++) {
            right &= cell[i] == 0;
        }
        findings.require(right, part, node.place(), "a value is none of the type " + type);
        byte[] bytes = Arrays.copyOf(cell, width);
        return new StoredValue(type.code(), bytes, width);
    }
}
