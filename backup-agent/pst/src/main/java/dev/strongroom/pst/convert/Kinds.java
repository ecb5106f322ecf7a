package dev.strongroom.pst.convert;

import dev.strongroom.formats.item.ItemKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of item a file is, by its name; only those that can be converted. */
final class Kinds {
    private static final List<ItemKind> CONVERTED = List.of(ItemKind.MAIL, ItemKind.CONTACT);

    private Kinds() {}

    static Optional<ItemKind> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return CONVERTED.stream().filter(kind -> name.endsWith(kind.extension())).findFirst();
    }
}
