package dev.strongroom.service.recovery.export;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.naming.FileName;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names in the ZIP: directories as the folders are called, those of all but mail below one for their kind; files by when
 * the message came and what it is about. No two
 * are one on a file system that takes upper and lower case for the same.
 */
final class ExportNames {
    private static final DateTimeFormatter RECEIVED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int DIRECTORY_BYTES = 80;
    private static final int FILE_BYTES = 120;

    private final Map<Folder, String> directories = new HashMap<>();
    private final NameSet directoryNames = new NameSet();
    private final NameSet fileNames = new NameSet();
    /** Where to go on numbering files of one name, of which there can be very many. */
    private final Map<String, Integer> nextNumbers = new HashMap<>();

    /** A folder of one kind; without a path it is the directory of the kind. */
    private record Folder(ItemKind kind, List<String> path) {
        static Folder of(CatalogueFolder folder) {
            return new Folder(folder.container().kind(), folder.container().path());
        }

        /** Folders of mail lie at the top. */
        boolean isTop() {
            return path.size() == (kind == ItemKind.MAIL ? 1 : 0);
        }

        Folder parent() {
            return new Folder(kind, path.subList(0, path.size() - 1));
        }

        String name() {
            return path.isEmpty() ? title(kind) : path.getLast();
        }

        private static String title(ItemKind kind) {
            return kind.directory().substring(0, 1).toUpperCase(Locale.ROOT) + kind.directory().substring(1);
        }
    }

    /** The names of one export; ask in the same order each time, and the answers are the same. */
    ExportNames(List<CatalogueFolder> folders) {
        directoryNames.take(ExportManifest.FILE);
        folders.forEach(folder -> directory(Folder.of(folder)));
    }

    /** The folder's directory, with a slash at its end. Files are named from here on within it. */
    String enter(CatalogueFolder folder) {
        fileNames.clear();
        nextNumbers.clear();
        return directory(Folder.of(folder));
    }

    private String directory(Folder folder) {
        String known = directories.get(folder);
        if (known != null) {
            return known;
        }
        String parent = folder.isTop() ? "" : directory(folder.parent());
        FileName name = FileName.of(folder.name()).cut(DIRECTORY_BYTES);
        String directory = parent + unused(parent, name, directoryNames) + "/";
        directories.put(folder, directory);
        return directory;
    }

    /** The file's name within its directory. */
    String file(CatalogueItem item) {
        String extension = item.kind().extension();
        FileName stem = FileName.of(name(item)).cut(FILE_BYTES - extension.length());
        return unused("", new FileName(stem.text() + extension), fileNames);
    }

    /**
     * The name of something in a drive, with the folders that it lies in.
     *
     * @param path its true names
     */
    String file(List<String> path) {
        String parent = inDrive(path.subList(0, path.size() - 1));
        return parent + unused(new FileName(parent).folded(), FileName.of(path.getLast()), fileNames);
    }

    /** The name of a folder of a drive. A drive has no two whose names are one without case. */
    static String inDrive(List<String> folders) {
        StringBuilder names = new StringBuilder();
        folders.forEach(folder -> names.append(FileName.of(folder).text()).append('/'));
        return names.toString();
    }

    /** People are looked up by their names, the rest by its time. */
    private static String name(CatalogueItem item) {
        return switch (item.kind()) {
            case MAIL -> RECEIVED.format(item.received()) + " " + or(item.subject(), "(no subject)");
            case EVENT, TASK -> RECEIVED.format(item.received()) + " " + or(item.subject(), "(no title)");
            case FILE -> item.subject();
            case CONTACT -> or(item.subject(), "(no name)");
        };
    }

    private static String or(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    /** Notes a name that was given before. */
    void given(String fileName) {
        fileNames.take(new FileName(fileName).folded());
    }

    private String unused(String parent, FileName name, NameSet names) {
        String wanted = parent + name.folded();
        if (names.take(wanted)) {
            return name.text();
        }
        int number = nextNumbers.getOrDefault(wanted, 2);
        while (!names.take(parent + name.numbered(number).folded())) {
            number++;
        }
        nextNumbers.put(wanted, number + 1);
        return name.numbered(number).text();
    }
}
