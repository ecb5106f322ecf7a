package dev.strongroom.service.recovery.selection;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueDrive;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.catalogue.CatalogueRun;
import dev.strongroom.service.catalogue.ItemKey;
import dev.strongroom.service.recovery.browse.FolderOrder;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was chosen of a restore point, folder by folder in the order that people see. An item is in it once. */
public record Choice(CatalogueRun run, List<ChosenFolder> folders) {
    private static final int MOST_ITEMS = 100_000;

    public Choice {
        folders = List.copyOf(folders);
    }

    /**
     * Looks the selection up.
     *
     * @param run the restore point's run
     * @throws NotFoundException when the entity has no such restore point, folder or item
     */
    public static Choice of(Catalogue catalogue, int run, Selection selection) {
        CatalogueRun point = catalogue.run(run)
                .orElseThrow(() -> new NotFoundException("There is no such restore point (any more)."));
        Map<String, TreeSet<ItemKey>> keys = keysByFolder(selection);
        boolean everything = selection.folderIds().isEmpty() && selection.itemKeys().isEmpty();
        List<ChosenFolder> chosen = new ArrayList<>();
        for (CatalogueFolder folder : FolderOrder.sorted(catalogue.folders(run))) {
            Optional<TreeSet<ItemKey>> items = Optional.ofNullable(keys.remove(folder.key()));
            if (everything || selection.folderIds().contains(folder.key())) {
                chosen.add(new ChosenFolder(folder, Optional.empty(), folder.items(), folder.bytes()));
            } else if (items.isPresent()) {
                chosen.add(some(catalogue, run, folder, items.get()));
            }
        }
        long wholeFolders = chosen.stream().filter(folder -> folder.items().isEmpty()).count();
        if (!keys.isEmpty() || (!everything && wholeFolders != selection.folderIds().size())) {
            throw new NotFoundException("A folder that you chose is not in this restore point.");
        }
        return new Choice(point, chosen);
    }

    private static Map<String, TreeSet<ItemKey>> keysByFolder(Selection selection) {
        if (selection.itemKeys().size() > MOST_ITEMS) {
            throw new InvalidInputException("selection", "Choose whole folders instead of more than 100,000 items.");
        }
        Map<String, TreeSet<ItemKey>> keys = new TreeMap<>();
        for (String text : selection.itemKeys()) {
            ItemKey key = ItemKeys.parse(text);
            keys.computeIfAbsent(key.folder(),
                    folder -> new TreeSet<>(Comparator.comparing(ItemKey::id).thenComparingInt(ItemKey::since)))
                    .add(key);
        }
        return keys;
    }

    private static ChosenFolder some(Catalogue catalogue, int run, CatalogueFolder folder, TreeSet<ItemKey> keys) {
        List<CatalogueItem> items = new ArrayList<>();
        long bytes = 0;
        for (ItemKey key : keys) {
            CatalogueItem item = catalogue.item(key, run).orElseThrow(ItemKeys::unknown);
            items.add(item);
            bytes += item.size();
        }
        if (folder.container().kind() == ItemKind.FILE) {
            CatalogueDrive.Totals all = catalogue.drive(run, folder.key()).totals(items);
            return new ChosenFolder(folder, Optional.of(List.copyOf(keys)), all.items(), all.bytes());
        }
        return new ChosenFolder(folder, Optional.of(List.copyOf(keys)), keys.size(), bytes);
    }

    /** The drive of a choice of one; {@link NotFoundException} when the restore point has none. */
    public ChosenFolder drive() {
        return folders.stream()
                .filter(folder -> folder.folder().container().kind() == ItemKind.FILE)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This restore point holds no drive."));
    }

    /** How many items in all. */
    public long count() {
        return folders.stream().mapToLong(ChosenFolder::count).sum();
    }

    /** The sum of their sizes. */
    public long bytes() {
        return folders.stream().mapToLong(ChosenFolder::bytes).sum();
    }
}
