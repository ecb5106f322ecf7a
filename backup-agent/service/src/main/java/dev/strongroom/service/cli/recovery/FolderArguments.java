package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.Selection;
import java.util.List;
import picocli.CommandLine.Option;

/** Which folders of a restore point. */
public final class FolderArguments {
    @Option(names = "--folder", paramLabel = "FOLDER",
            description = "A folder with those below it; may be given several times. Default: all.")
    private List<String> paths = List.of();

    /** Of these folders the chosen ones. */
    List<FolderView> of(List<FolderView> folders) {
        return FolderPaths.under(folders, paths);
    }

    /** Of these folders the chosen ones, to be restored or exported. */
    Selection select(List<FolderView> folders) {
        return FolderPaths.select(folders, paths);
    }
}
