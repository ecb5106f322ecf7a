package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ltp.PropertyContext;
import dev.strongroom.pst.ltp.PropertyIds;
import dev.strongroom.pst.ndb.Crc;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.Subnodes;
import dev.strongroom.pst.property.CommonProperties;
import dev.strongroom.pst.property.Guids;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyId;
import dev.strongroom.pst.property.PropertyKey;
import dev.strongroom.pst.property.PropertyName;
import dev.strongroom.pst.property.PropertySets;
import dev.strongroom.pst.property.PropertyType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The numbers that a file has for names ([MS-PST], section 2.4.7): each gets the next one when it is first asked for. A
 * reader finds them by a hash table.
 */
final class NameMap implements PropertyIds {
    /** Sets with a fixed index; the others follow. */
    private static final List<UUID> FIXED_SETS = List.of(PropertySets.MAPI, PropertySets.PUBLIC_STRINGS);
    private static final int ENTRY_SIZE = 8;

    /** Listed in every file, in this order: some readers refuse a file that lists none. */
    private static final List<UUID> COMMON_SETS = List.of(PropertySets.COMMON, PropertySets.APPOINTMENT,
            PropertySets.TASK, PropertySets.ADDRESS, PropertySets.NOTE, PropertySets.LOG, PropertySets.MEETING,
            PropertySets.INTERNET_HEADERS);

    private final Map<PropertyName, Integer> ids = new LinkedHashMap<>();

    NameMap() {
        of(MessageProperties.CATEGORIES.key());
        of(CommonProperties.REMINDER_SET.key());
    }

    @Override
    public int of(PropertyKey key) {
        return switch (key) {
            case PropertyId id -> id.value();
            case PropertyName name -> ids.computeIfAbsent(name, _ -> PropertyId.FIRST_NAMED + ids.size());
        };
    }

    /** Writes the node. */
    NodeData write(NodeFile file) throws IOException {
        List<UUID> sets = new ArrayList<>(COMMON_SETS);
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        TreeMap<Integer, ByteArrayOutputStream> buckets = new TreeMap<>();
        for (Map.Entry<PropertyName, Integer> named : ids.entrySet()) {
            boolean textual = named.getKey() instanceof PropertyName.Textual;
            int set = setIndex(named.getKey().set(), sets) << 1 | (textual ? 1 : 0);
            int index = named.getValue() - PropertyId.FIRST_NAMED;
            int key;
            int hashed;
            switch (named.getKey()) {
                case PropertyName.Numbered number -> {
                    key = number.lid();
                    hashed = number.lid();
                }
                case PropertyName.Textual text -> {
                    byte[] name = text.text().getBytes(StandardCharsets.UTF_16LE);
                    key = strings.size();
                    hashed = Crc.of(name, 0, name.length);
                    append(strings, name);
                }
            }
            entries.writeBytes(entry(key, set, index));
            buckets.computeIfAbsent(Integer.remainderUnsigned(hashed ^ set, NameMapProperties.BUCKETS),
                    _ -> new ByteArrayOutputStream())
                    .writeBytes(entry(hashed, set, index));
        }
        PropertyBag bag = new PropertyBag().number(NameMapProperties.BUCKET_COUNT, NameMapProperties.BUCKETS)
                .bytes(NameMapProperties.SETS, bytes(sets))
                .bytes(NameMapProperties.ENTRIES, entries.toByteArray())
                .bytes(NameMapProperties.STRINGS, strings.toByteArray());
        buckets.forEach((bucket, records) -> bag.bytes(
                Property.of(NameMapProperties.FIRST_BUCKET + bucket, PropertyType.BINARY),
                records.toByteArray()));
        return new PropertyContext(file, FIXED, new Subnodes()).putAll(bag).complete();
    }

    private static byte[] entry(int key, int set, int index) {
        return buffer(ENTRY_SIZE).putInt(key).putShort((short) set).putShort((short) index).array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** 1 and 2 for the fixed sets, from 3 on for those that the file lists. */
    private static int setIndex(UUID set, List<UUID> sets) {
        int fixed = FIXED_SETS.indexOf(set);
        if (fixed >= 0) {
            return 1 + fixed;
        }
        if (!sets.contains(set)) {
            sets.add(set);
        }
        return 1 + FIXED_SETS.size() + sets.indexOf(set);
    }

    private static void append(ByteArrayOutputStream strings, byte[] name) {
        strings.writeBytes(buffer(Integer.BYTES).putInt(name.length).array());
        strings.writeBytes(name);
        while (strings.size() % Integer.BYTES != 0) {
            strings.write(0);
        }
    }

    private static byte[] bytes(List<UUID> sets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sets.forEach(set -> bytes.writeBytes(Guids.bytes(set)));
        return bytes.toByteArray();
    }
}
