package dev.strongroom.pst.check;

import dev.strongroom.pst.messaging.NameMapProperties;
import dev.strongroom.pst.ndb.Crc;
import dev.strongroom.pst.property.Guids;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Looks at the numbers that a file has for names, and whether each is found where it is looked for. */
final class NameMapCheck {
    private static final int ENTRY_SIZE = 8;
    private static final int FIXED_SETS = 3;

    private final PropertiesReader.Properties map;
    private final String place;
    private final Findings findings;
    private final ByteBuffer strings;

    private NameMapCheck(PropertiesReader.Properties map, String place, Findings findings) {
        this.map = map;
        this.place = place;
        this.findings = findings;
        strings = bytes(NameMapProperties.STRINGS);
    }

    /** Answers how many names there are. */
    static int check(NodeContent node, BlockReader blocks, Findings findings) throws IOException, DamageException {
        return new NameMapCheck(PropertiesReader.read(node, blocks, findings, 0), node.place(), findings).check();
    }

    private ByteBuffer bytes(Property property) {
        return ByteBuffer.wrap(map.get(property).map(StoredValue::bytes).orElse(new byte[0]))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private int check() throws DamageException {
        require(map.number(NameMapProperties.BUCKET_COUNT) == NameMapProperties.BUCKETS,
                "the number of buckets is wrong");
        ByteBuffer sets = bytes(NameMapProperties.SETS);
        ByteBuffer entries = bytes(NameMapProperties.ENTRIES);
        require(sets.limit() > 0 && sets.limit() % Guids.SIZE == 0, "the list of sets has another size");
        require(entries.limit() % ENTRY_SIZE == 0, "the list of names has another size");
        distinct(sets);
        int count = entries.limit() / ENTRY_SIZE;
        int textEnd = 0;
        Set<Long> hashed = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int key = entries.getInt(i * ENTRY_SIZE);
            int set = entries.getShort(i * ENTRY_SIZE + 4) & 0xffff;
            int number = entries.getShort(i * ENTRY_SIZE + 6) & 0xffff;
            require(number == i, "the name " + i + " has the number " + number);
            require(set >> 1 < FIXED_SETS + sets.limit() / Guids.SIZE, "the name " + i + " has no set");
            boolean textual = (set & 1) != 0;
            if (textual) {
                require(key == textEnd, "the text of the name " + i + " is not behind the one before it");
                textEnd = endOfText(key);
            }
            hashed.add(found(textual ? hash(key) : key, set, number));
        }
        require(textEnd == strings.limit(), "something stands behind the last text");
        require(hashed.size() == count, "two names are the same");
        buckets(hashed);
        return count;
    }

    private void distinct(ByteBuffer sets) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at + Guids.SIZE <= sets.limit(); at += Guids.SIZE) {
            byte[] set = new byte[Guids.SIZE];
            sets.get(at, set);
            require(seen.add(HexFormat.of().formatHex(set)), "two sets are the same");
        }
    }

    private int endOfText(int at) throws DamageException {
        int length = at >= 0 && at + Integer.BYTES <= strings.limit() ? strings.getInt(at) : -1;
        int end = at + Integer.BYTES + (length + 3 & -4);
        if (length <= 0 || length % Character.BYTES != 0 || end > strings.limit()) {
            throw new DamageException(Problem.Part.NAMES, place, "the text at %d is none".formatted(at));
        }
        for (int i = at + Integer.BYTES + length; i < end; i++) {
            require(strings.get(i) == 0, "the padding of a text is not empty");
        }
        return end;
    }

    private int hash(int at) {
        return Crc.of(strings, at + Integer.BYTES, strings.getInt(at));
    }

    private static long found(int hash, int set, int number) {
        return Integer.toUnsignedLong(hash) << Integer.SIZE | (long) set << Short.SIZE | number;
    }

    /** Each name stands in the bucket that its hash says, and nothing else stands in any. */
    private void buckets(Set<Long> names) {
        int count = 0;
        for (int bucket = 0; bucket < NameMapProperties.BUCKETS; bucket++) {
            ByteBuffer records = bytes(Property.of(NameMapProperties.FIRST_BUCKET + bucket, PropertyType.BINARY));
            require(records.limit() % ENTRY_SIZE == 0, "a bucket has another size");
            for (int at = 0; at + ENTRY_SIZE <= records.limit(); at += ENTRY_SIZE) {
                int hash = records.getInt(at);
                int set = records.getShort(at + 4) & 0xffff;
                require(Integer.remainderUnsigned(hash ^ set, NameMapProperties.BUCKETS) == bucket,
                        "a name stands in the bucket " + bucket + " and belongs into another");
                require(names.contains(found(hash, set, records.getShort(at + 6) & 0xffff)),
                        "a bucket has a name that is not in the list");
                count++;
            }
        }
        require(count == names.size(), "the buckets have %d names of %d".formatted(count, names.size()));
        require(map.values().size() == 4 + filledBuckets(), "it has more than it should");
    }

    private long filledBuckets() {
        return map.values().keySet().stream().filter(id -> id >= NameMapProperties.FIRST_BUCKET).count();
    }

    private void require(boolean holds, String message) {
        findings.require(holds, Problem.Part.NAMES, place, message);
    }
}
