package dev.strongroom.service.backup;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.EntryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A drive that a test changes: files with versions in folders. One thread. */
final class DriveModel {
    static final long ROOT = 1;

    /** Something in the drive; of a folder the text is empty. */
    record Thing(EntryType type, long parent, String name, String text, String shared) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final Map<Long, Thing> things = new TreeMap<>();
    private final Set<Long> touched = new TreeSet<>();
    private final Set<Long> removed = new TreeSet<>();
    private long next = ROOT + 1;

    DriveModel() {
        put(ROOT, new Thing(EntryType.FOLDER, ROOT, "root", "", ""));
    }

    /** Spread as the numbers of real ids are. */
    static ItemId id(long key) {
        return new ItemId(0, (key * 0x9E3779B97F4A7C15L) >>> 1);
    }

    Map<Long, Thing> things() {
        return things;
    }

    Thing thing(long key) {
        return Objects.requireNonNull(things.get(key));
    }

    /** What changed since this was asked last. */
    Set<Long> touched() {
        Set<Long> all = new TreeSet<>(touched);
        touched.clear();
        return all;
    }

    /** What was removed since this was asked last; not what lay in it. */
    Set<Long> removed() {
        Set<Long> all = new TreeSet<>(removed);
        removed.clear();
        return all;
    }

    long folder(long parent, String name) {
        return add(new Thing(EntryType.FOLDER, parent, name, "", ""));
    }

    long file(long parent, String name, String text) {
        return add(new Thing(EntryType.FILE, parent, name, text, ""));
    }

    long version(long file, String name, String text) {
        return add(new Thing(EntryType.VERSION, file, name, text, ""));
    }

    private long add(Thing thing) {
        put(next, thing);
        return next++;
    }

    private void put(long key, Thing thing) {
        things.put(key, thing);
        touched.add(key);
    }

    void move(long key, long parent, String name) {
        Thing old = thing(key);
        put(key, new Thing(old.type(), parent, name, old.text(), old.shared()));
    }

    void write(long key, String text) {
        Thing old = thing(key);
        put(key, new Thing(old.type(), old.parent(), old.name(), text, old.shared()));
    }

    void share(long key, String with) {
        Thing old = thing(key);
        put(key, new Thing(old.type(), old.parent(), old.name(), old.text(), with));
    }

    void remove(long key) {
        removed.add(key);
        drop(key);
    }

    private void drop(long key) {
        List.copyOf(things.entrySet())
                .stream()
                .filter(thing -> thing.getValue().parent() == key && thing.getKey() != key)
                .forEach(child -> drop(child.getKey()));
        things.remove(key);
        touched.remove(key);
    }

    /** The texts of all files by their paths; folders end in a slash, versions have an at sign. */
    Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>();
        things.forEach((key, thing) -> paths.put(path(key), thing.text()));
        return paths;
    }

    private String path(long key) {
        Thing thing = thing(key);
        if (key == ROOT) {
            return "";
        }
        String name = switch (thing.type()) {
            case FOLDER -> thing.name() + "/";
            case FILE -> thing.name();
            case VERSION -> "@" + thing.name();
        };
        return path(thing.parent()) + name;
    }

    /** Some things happen by chance. */
    void live(Random random, int changes) {
        for (int i = 0; i < changes; i++) {
            long key = any(random);
            switch (random.nextInt(9)) {
                case 0 -> folder(anyFolder(random), "folder " + random.nextInt(1_000_000));
                case 1, 2 -> file(anyFolder(random), "file " + random.nextInt(1_000_000) + ".txt",
                        "text " + random.nextInt(50));
                case 3 -> inFile(random, key, file -> version(file, next + ".0", "older " + random.nextInt()));
                case 4 -> inFile(random, key, file -> write(file, "written " + random.nextInt()));
                case 5 -> share(key, "with " + random.nextInt(5));
                case 6 -> moveAnywhere(random, key);
                case 7 -> moveAnywhere(random, anyFolder(random));
                default -> {
                    if (key != ROOT && random.nextInt(3) == 0) {
                        remove(key);
                    }
                }
            }
        }
    }

    private void inFile(Random random, long key, java.util.function.LongConsumer work) {
        if (thing(key).type() == EntryType.FILE && random.nextBoolean()) {
            work.accept(key);
        }
    }

    private void moveAnywhere(Random random, long key) {
        long to = anyFolder(random);
        for (long at = to; at != ROOT; at = thing(at).parent()) {
            if (at == key) {
                return;
            }
        }
        if (key != ROOT && thing(key).type() != EntryType.VERSION) {
            move(key, to, "moved " + random.nextInt(1_000_000));
        }
    }

    private long any(Random random) {
        List<Long> keys = new ArrayList<>(things.keySet());
        return keys.get(random.nextInt(keys.size()));
    }

    private long anyFolder(Random random) {
        List<Long> keys = things.entrySet()
                .stream()
                .filter(thing -> thing.getValue().type() == EntryType.FOLDER)
                .map(Map.Entry::getKey)
                .toList();
        return keys.get(random.nextInt(keys.size()));
    }
}
