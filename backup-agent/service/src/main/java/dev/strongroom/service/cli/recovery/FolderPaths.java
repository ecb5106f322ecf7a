package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.service.cli.CommandFailedException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Folders by the paths that people write: names joined by slashes, with what lies below. */
final class FolderPaths {
    private FolderPaths() {}

    /** The folder's path as it is shown and written. */
    static String of(FolderView folder) {
        return String.join("/", folder.path());
    }

    /** These folders with those below them; everything when none is named. */
    static Selection select(List<FolderView> folders, List<String> paths) {
        Set<String> ids = paths.isEmpty() ? Set.of()
                : under(folders, paths).stream().map(FolderView::id).collect(Collectors.toSet());
        return new Selection(ids, Set.of());
    }

    /** These folders with those below them, each once; all when none is named. */
    static List<FolderView> under(List<FolderView> folders, List<String> paths) {
        return paths.isEmpty() ? folders
                : paths.stream().flatMap(path -> under(folders, path).stream()).distinct().toList();
    }

    /** The folder with this path and those below it. */
    static List<FolderView> under(List<FolderView> folders, String path) {
        String wanted = path.replaceFirst("^/", "").replaceFirst("/$", "");
        List<FolderView> found = folders.stream()
                .filter(folder -> of(folder).equals(wanted) || of(folder).startsWith(wanted + "/"))
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailedException("folder-not-found",
                    "The restore point has no folder \"" + wanted + "\". List them with \"strongroom ls\".");
        }
        return found;
    }
}
