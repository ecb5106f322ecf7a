package dev.strongroom.service.recovery.export;

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
 * Names in the ZIP: directories as the folders are called, files by when the message came and what it is about. No two
 * are one on a file system that takes upper and lower case for the same.
 */
final class ExportNames {
    private static final DateTimeFormatter RECEIVED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int DIRECTORY_BYTES = 80;
    private static final int FILE_BYTES = 120;
    private static final String EXTENSION = ".eml";

    private final Map<List<String>, String> directories = new HashMap<>();
    private final NameSet directoryNames = new NameSet();
    private final NameSet fileNames = new NameSet();
    /** Where to go on numbering files of one name, of which there can be very many. */
    private final Map<String, Integer> nextNumbers = new HashMap<>();

    /** The names of one export; ask in the same order each time, and the answers are the same. */
    ExportNames(List<CatalogueFolder> folders) {
        directoryNames.take(ExportManifest.FILE);
        folders.forEach(folder -> directory(folder.container().path()));
    }

    /** The folder's directory, with a slash at its end. Files are named from here on within it. */
    String enter(CatalogueFolder folder) {
        fileNames.clear();
        nextNumbers.clear();
        return directory(folder.container().path());
    }

    private String directory(List<String> path) {
        String known = directories.get(path);
        if (known != null) {
            return known;
        }
        String parent = path.size() == 1 ? "" : directory(path.subList(0, path.size() - 1));
        FileName name = FileName.of(path.getLast()).cut(DIRECTORY_BYTES);
        String directory = parent + unused(parent, name, directoryNames) + "/";
        directories.put(List.copyOf(path), directory);
        return directory;
    }

    /** The file's name within its directory. */
    String file(CatalogueItem item) {
        String subject = item.subject().isBlank() ? "(no subject)" : item.subject();
        FileName stem = FileName.of(RECEIVED.format(item.received()) + " " + subject)
                .cut(FILE_BYTES - EXTENSION.length());
        return unused("", new FileName(stem.text() + EXTENSION), fileNames);
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
