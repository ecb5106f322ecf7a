package dev.strongroom.service.layout;

import dev.strongroom.formats.item.ItemKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;

/** The names of items' files: when they were received, in UTC, and the beginning of their hash. */
final class FileNames {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final int HASH_DIGITS = 12;

    private FileNames() {}

    /** The first free name for the item. */
    static String next(StoredItem item, ItemKind kind, Predicate<String> taken) {
        String stem = time(item.received()) + "-" + item.sha256().hex().substring(0, HASH_DIGITS);
        String name = stem + kind.extension();
        for (int n = 2; taken.test(name); n++) {
            name = stem + "-" + n + kind.extension();
        }
        return name;
    }

    private static String time(Instant received) {
        return TIME.format(received);
    }
}
