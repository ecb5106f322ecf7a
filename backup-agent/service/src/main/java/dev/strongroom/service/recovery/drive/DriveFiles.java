package dev.strongroom.service.recovery.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.DriveTarget.Described;
import dev.strongroom.connectors.DriveTarget.Entry;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.service.catalogue.CatalogueDrive;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.content.StoredContent;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the files of one restore, each with its older versions in their order before it. One thread. */
final class DriveFiles {
    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final CatalogueDrive tree;
    private final DriveTarget target;
    private final RestoreMethod method;
    private final Instant begun;
    private final StoredContent content;
    private final DriveLosses losses;
    /** What was written into the folder at hand, so that two names that differ by case alone don't become one file. */
    private final Set<String> written = new HashSet<>();
    private String folder = "";

    DriveFiles(CatalogueDrive tree, DriveTarget target, DriveOrder order, StoredContent content, DriveLosses losses) {
        this.tree = tree;
        this.target = target;
        method = order.method();
        begun = order.begun();
        this.content = content;
        this.losses = losses;
    }

    /**
     * What is to be written.
     *
     * @param content with the bytes: the file itself, or an older version of it that is to be the file
     * @param file with the name and the place
     * @param unsure whether it may have been written already by this restore
     */
    record Wanted(CatalogueItem content, CatalogueItem file, boolean unsure) {}

    /** Writes a file as the method says. */
    Fate put(Wanted wanted, String into) throws ConnectorException, IOException, InterruptedException {
        if (!into.equals(folder)) {
            folder = into;
            written.clear();
        }
        String name = wanted.file().subject();
        Optional<Entry> there = target.find(folder, name);
        if (wanted.unsure() && (isSame(there, wanted) || isSame(target.find(folder, duplicate(name)), wanted))) {
            return Fate.RESTORED;
        }
        if (there.isEmpty()) {
            return write(wanted, name, Fate.RESTORED);
        }
        if (there.get().folder()) {
            losses.whole(wanted.content(), "A folder has the name of the file.");
            return Fate.FAILED;
        }
        if (written.contains(there.get().id())) {
            return write(wanted, duplicate(name), Fate.RESTORED);
        }
        return switch (method) {
            case BYPASS -> Fate.SKIPPED;
            case REPLACE, NON_DESTRUCTIVE -> isSame(there, wanted) ? Fate.SKIPPED
                    : write(wanted, name, Fate.REPLACED);
            case DUPLICATE -> write(wanted, duplicate(name), Fate.RESTORED);
        };
    }

    /** Older versions tell no hash of their own; they are written again rather than taken for what is there. */
    private static boolean isSame(Optional<Entry> there, Wanted wanted) {
        CatalogueItem stored = wanted.content();
        return there.filter(entry -> !entry.hash().isEmpty() && entry.hash().equals(stored.messageId())
                && entry.size() == stored.size()).isPresent();
    }

    private String duplicate(String name) {
        int dot = name.lastIndexOf('.');
        String suffix = " " + SUFFIX.format(begun);
        return dot <= 0 ? name + suffix : name.substring(0, dot) + suffix + name.substring(dot);
    }

    private Fate write(Wanted wanted, String name, Fate fate)
            throws ConnectorException, IOException, InterruptedException {
        CatalogueItem item = wanted.content();
        if (item.equals(wanted.file())) {
            for (CatalogueItem version : versions(item)) {
                target.write(described(version, name), version.size(), bytes(version));
            }
        }
        Entry made = target.write(described(item, name), item.size(), bytes(item));
        written.add(made.id());
        return losses.share(wanted.file(), target, made) ? fate : Fate.ALTERED;
    }

    private ItemContent.Streamed bytes(CatalogueItem item) {
        return () -> content.open(item);
    }

    private List<CatalogueItem> versions(CatalogueItem file) {
        try (Stream<CatalogueItem> below = tree.children(file.key().id())) {
            return below.filter(item -> item.filed().filter(filed -> filed.type() == EntryType.VERSION).isPresent())
                    .sorted(Comparator.comparing(CatalogueItem::received))
                    .toList();
        }
    }

    private Described described(CatalogueItem item, String name) {
        return new Described(folder, name, item.sent().orElse(item.received()), item.received());
    }
}
