package dev.strongroom.service.recovery.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.DriveTarget.Described;
import dev.strongroom.connectors.DriveTarget.Entry;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.layout.StoredItem.Filed;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.naming.DrivePaths;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Restores a drive into a drive: folders first, then files, each with its older versions in their order before it, with
 * times and, if wanted, permissions. One thread; one object for one restore.
 */
public final class DriveRestore {
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("'Restored' uuuu-MM-dd HH.mm.ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StoredEntity entity;
    private final DriveOrder order;
    private final DriveTarget target;
    private final RecoveryProgress progress;
    private final DrivePaths paths;
    private final StoredContent content;
    private final Map<ItemId, String> folders = new HashMap<>();
    private final Map<ItemId, List<CatalogueItem>> versions = new HashMap<>();
    private final List<DriveResult.Problem> problems = new ArrayList<>();
    /** What this restore wrote, so that two names that differ by case alone don't become one file. */
    private final Set<String> written = new HashSet<>();
    private long restored;
    private long skipped;

    public DriveRestore(StoredEntity entity, DriveOrder order, DriveTarget target, RecoveryProgress progress) {
        this.entity = entity;
        this.order = order;
        this.target = target;
        this.progress = progress;
        paths = new DrivePaths(entity.catalogue(), order.run(), order.drive());
        content = new StoredContent(entity.vault());
    }

    /**
     * Restores until the end, or until it is stopped; the same order by {@link DriveMethod#BYPASS} goes on.
     *
     * @throws IOException when the vault can't be read
     */
    public DriveResult run() throws ConnectorException, IOException, InterruptedException {
        Optional<String> dated = order.method() == DriveMethod.NON_DESTRUCTIVE
                ? Optional.of(FOLDER.format(order.begun()))
                : Optional.empty();
        makeFolders(dated);
        boolean whole = true;
        try (Stream<CatalogueItem> items = items()) {
            for (CatalogueItem item : (Iterable<CatalogueItem>) items.filter(DriveRestore::isFile)::iterator) {
                if (progress.stopRequested()) {
                    whole = false;
                    break;
                }
                file(item);
            }
        }
        return new DriveResult(restored, skipped, dated, problems, !whole);
    }

    private Stream<CatalogueItem> items() {
        return entity.catalogue().all(order.run(), order.drive());
    }

    private static boolean isFile(CatalogueItem item) {
        return type(item) == EntryType.FILE;
    }

    private static EntryType type(CatalogueItem item) {
        return item.filed().map(Filed::type).orElse(EntryType.FILE);
    }

    private static ItemId parent(CatalogueItem item) {
        return item.filed().map(Filed::parent).orElse(item.key().id());
    }

    private void makeFolders(Optional<String> dated) throws ConnectorException, InterruptedException {
        List<CatalogueItem> all = new ArrayList<>();
        try (Stream<CatalogueItem> items = items()) {
            items.forEach(item -> {
                switch (type(item)) {
                    case FOLDER -> all.add(item);
                    case VERSION -> versions.computeIfAbsent(parent(item), id -> new ArrayList<>()).add(item);
                    case FILE -> {
                    }
                }
            });
        }
        versions.values().forEach(list -> list.sort(Comparator.comparing(CatalogueItem::received)));
        all.sort(Comparator.comparingInt(item -> paths.of(item).size()));
        for (CatalogueItem folder : all) {
            if (DrivePaths.isRoot(folder)) {
                String root = target.root().id();
                folders.put(folder.key().id(), dated.isEmpty() ? root
                        : target.makeFolder(new Described(root, dated.get(), order.begun(), order.begun())).id());
            } else {
                folder(folder);
            }
        }
    }

    private void folder(CatalogueItem folder) throws ConnectorException, InterruptedException {
        if (folder.state().properties().containsKey("remoteItem")) {
            problem(folder, "It is a way to somebody else's folder, which can't be made again.");
            return;
        }
        String parent = folders.get(parent(folder));
        if (parent == null) {
            return;
        }
        try {
            Optional<Entry> there = target.find(parent, folder.subject());
            if (there.isPresent() && !there.get().folder()) {
                problem(folder, "A file has the name of the folder. What lies in it is not restored.");
                return;
            }
            Entry made =
                    there.isPresent() ? there.get() : target.makeFolder(described(folder, parent, folder.subject()));
            folders.put(folder.key().id(), made.id());
            if (there.isEmpty()) {
                share(folder, made);
            }
        } catch (RefusedException refused) {
            problem(folder, refused.getMessage() + " What lies in it is not restored.");
        }
    }

    private static Described described(CatalogueItem item, String folder, String name) {
        return new Described(folder, name, item.sent().orElse(item.received()), item.received());
    }

    private void file(CatalogueItem item) throws ConnectorException, IOException, InterruptedException {
        String folder = folders.get(parent(item));
        if (folder == null) {
            problem(item, "Its folder could not be made.");
            return;
        }
        try {
            Optional<Entry> there = target.find(folder, item.subject());
            if (there.isEmpty()) {
                write(item, folder, item.subject());
            } else if (there.get().folder()) {
                problem(item, "A folder has the name of the file.");
            } else {
                meet(item, folder, there.get());
            }
        } catch (RefusedException refused) {
            problem(item, refused.getMessage());
        }
    }

    private void meet(CatalogueItem item, String folder, Entry there)
            throws ConnectorException, IOException, InterruptedException {
        if (written.contains(there.id())) {
            write(item, folder, duplicate(item.subject()));
            return;
        }
        switch (order.method()) {
            case BYPASS -> skip();
            case REPLACE, NON_DESTRUCTIVE -> {
                if (!there.hash().isEmpty() && there.hash().equals(item.messageId()) && there.size() == item.size()) {
                    skip();
                } else {
                    write(item, folder, item.subject());
                }
            }
            case DUPLICATE -> write(item, folder, duplicate(item.subject()));
        }
    }

    private void skip() {
        skipped++;
        progress.skipped();
    }

    private String duplicate(String name) {
        int dot = name.lastIndexOf('.');
        String suffix = " " + SUFFIX.format(order.begun());
        return dot <= 0 ? name + suffix : name.substring(0, dot) + suffix + name.substring(dot);
    }

    private void write(CatalogueItem item, String folder, String name)
            throws ConnectorException, IOException, InterruptedException {
        for (CatalogueItem version : versions.getOrDefault(item.key().id(), List.of())) {
            target.write(described(version, folder, name), version.size(), bytes(version));
        }
        Entry made = target.write(described(item, folder, name), item.size(), bytes(item));
        restored++;
        written.add(made.id());
        share(item, made);
        progress.done(item.size());
    }

    private ItemContent.Streamed bytes(CatalogueItem item) {
        return () -> content.open(item);
    }

    private void share(CatalogueItem item, Entry made) throws ConnectorException, InterruptedException {
        Optional<String> permissions = Optional.ofNullable(item.state().properties().get("permissions"));
        if (order.sharing() && permissions.isPresent()) {
            for (String lost : target.share(made.id(), permissions.get())) {
                problem(item, lost);
            }
        }
    }

    private void problem(CatalogueItem item, String reason) {
        problems.add(new DriveResult.Problem(String.join("/", paths.of(item)), reason));
        progress.failed();
    }
}
