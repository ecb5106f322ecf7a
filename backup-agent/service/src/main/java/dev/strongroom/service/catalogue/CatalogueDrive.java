package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.FileQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The tree of a drive at one restore point. Thread-safe; throws as {@link Catalogue} does. */
public final class CatalogueDrive {
    private final CatalogueFile file;
    private final int run;
    private final String key;

    CatalogueDrive(CatalogueFile file, int run, String key) {
        this.file = file;
        this.run = run;
        this.key = key;
    }

    /** How many items, and the sum of their sizes. */
    public record Totals(long items, long bytes) {}

    /** The folder that all others lie in; empty for a drive that this restore point does not have. */
    public Optional<CatalogueItem> root() {
        OptionalLong folder = folder();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Optional<CatalogueItem> at = file.read(connection -> FileRows.any(connection, run, folder.getAsLong()));
        while (at.isPresent() && !isRoot(at.get())) {
            at = at.flatMap(item -> parent(item));
        }
        return at;
    }

    private static boolean isRoot(CatalogueItem item) {
        return item.filed().filter(filed -> !filed.parent().equals(item.key().id())).isEmpty();
    }

    private Optional<CatalogueItem> parent(CatalogueItem item) {
        return item.filed().flatMap(filed -> item(filed.parent()));
    }

    private OptionalLong folder() {
        return file.read(connection -> FolderRows.id(connection, key));
    }

    /** What has this id. */
    public Optional<CatalogueItem> item(ItemId id) {
        return file.read(connection -> ItemRows.at(connection, run, key, id));
    }

    /**
     * A page of what lies in a folder, folders first; with words, or of what was deleted since, a page of all such files
     * and folders of the drive. Each word must begin a word of the name or of who changed the file last.
     *
     * @param folder what lies in it is wanted
     */
    public Page<CatalogueItem> files(FileQuery query, ItemId folder, PageRequest page) {
        return file.read(connection -> new FileList(query, folder, page).on(connection));
    }

    /** What lies in a folder, or the older versions of a file, by name. */
    public Stream<CatalogueItem> children(ItemId parent) {
        OptionalLong folder = folder();
        return folder.isEmpty() ? Stream.empty()
                : FileRows.children(file, run, folder.getAsLong(), parent).map(FileRows.Child::item);
    }

    /**
     * Items with all that lies in them, each folder before what is in it and each file before its older versions, always
     * in the same order, read as they are asked for. One that lies in another one of them comes once.
     */
    public Stream<CatalogueItem> below(List<CatalogueItem> tops) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new DriveWalk(this, apart(tops)),
                Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** How much the same are. */
    public Totals totals(List<CatalogueItem> tops) {
        OptionalLong folder = folder();
        long items = 0;
        long bytes = 0;
        for (CatalogueItem top : folder.isEmpty() ? List.<CatalogueItem>of() : apart(tops)) {
            Totals below = file.read(connection -> FileRows.totals(connection, run, folder.getAsLong(), top));
            items += below.items();
            bytes += below.bytes();
        }
        return new Totals(items, bytes);
    }

    private List<CatalogueItem> apart(List<CatalogueItem> tops) {
        Set<ItemId> chosen = new HashSet<>();
        List<CatalogueItem> apart = new ArrayList<>();
        tops.forEach(top -> chosen.add(top.key().id()));
        for (CatalogueItem top : tops) {
            Optional<CatalogueItem> above = isRoot(top) ? Optional.empty() : parent(top);
            while (above.isPresent() && !chosen.contains(above.get().key().id())) {
                above = isRoot(above.get()) ? Optional.empty() : above.flatMap(this::parent);
            }
            if (above.isEmpty()) {
                apart.add(top);
            }
        }
        return apart;
    }
}
