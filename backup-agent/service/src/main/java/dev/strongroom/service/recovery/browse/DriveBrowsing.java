package dev.strongroom.service.recovery.browse;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FileType;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueDrive;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.catalogue.ItemKey;
import dev.strongroom.service.layout.StoredItem.Filed;
import dev.strongroom.service.recovery.naming.DrivePaths;
import dev.strongroom.service.recovery.selection.ItemKeys;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.FileQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists what a drive's restore points hold, as a file manager does. Thread-safe. */
public final class DriveBrowsing {
    private static final String PERMISSIONS = "permissions";

    private final Catalogue catalogue;

    public DriveBrowsing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A page of what lies in a folder, or of what the whole drive has of what was looked for. */
    public Page<FileView> files(FileQuery query, PageRequest page) {
        CatalogueDrive drive = drive(query.run(), query.drive());
        ItemId folder = folder(query, drive);
        DrivePaths paths = new DrivePaths(catalogue, query.run(), query.drive());
        Page<CatalogueItem> found = drive.files(query, folder, page);
        return new Page<>(found.items().stream().map(item -> view(item, paths)).toList(), found.next(),
                found.total());
    }

    private CatalogueDrive drive(int run, String drive) {
        if (catalogue.run(run).isEmpty()) {
            throw new NotFoundException("There is no such restore point (any more).");
        }
        return catalogue.drive(run, drive);
    }

    private static ItemId folder(FileQuery query, CatalogueDrive drive) {
        Optional<CatalogueItem> folder = query.folder().isEmpty() ? drive.root()
                : query.folder()
                        .map(ItemKeys::parse)
                        .filter(key -> key.folder().equals(query.drive()))
                        .map(ItemKey::id)
                        .flatMap(drive::item)
                        .filter(DrivePaths::isFolder);
        return folder.map(item -> item.key().id())
                .orElseThrow(() -> new NotFoundException("This folder is not in this restore point."));
    }

    /** The older versions of a file, newest first. */
    public List<FileView> versions(int run, String itemKey) {
        ItemKey key = ItemKeys.parse(itemKey);
        CatalogueDrive drive = drive(run, key.folder());
        CatalogueItem file = drive.item(key.id())
                .filter(item -> type(item) == FileType.FILE)
                .orElseThrow(
                        () -> new NotFoundException("This file is not in this restore point."));
        DrivePaths paths = new DrivePaths(catalogue, run, key.folder());
        try (Stream<CatalogueItem> versions = drive.children(file.key().id())) {
            return versions.sorted(Comparator.comparing(CatalogueItem::received).reversed())
                    .map(item -> view(item, paths))
                    .toList();
        }
    }

    /** An item as it was when this state of it was stored. */
    public FileView view(CatalogueItem item) {
        return view(item, new DrivePaths(catalogue, item.key().since(), item.key().folder()));
    }

    private static FileView view(CatalogueItem item, DrivePaths paths) {
        List<String> path = paths.of(item);
        boolean version = type(item) == FileType.VERSION;
        return new FileView(item.key().toString(), item.key().folder(), type(item), item.subject(),
                version ? paths.file(item) : path.subList(0, Math.max(0, path.size() - 1)), item.received(),
                item.sent(),
                item.size(), item.from(), item.state().properties().containsKey(PERMISSIONS), item.goneAt());
    }

    private static FileType type(CatalogueItem item) {
        return switch (item.filed().map(Filed::type).orElse(EntryType.FILE)) {
            case FOLDER -> FileType.FOLDER;
            case FILE -> FileType.FILE;
            case VERSION -> FileType.VERSION;
        };
    }
}
