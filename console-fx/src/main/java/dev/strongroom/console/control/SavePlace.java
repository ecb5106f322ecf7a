package dev.strongroom.console.control;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user where to save a file. */
@FunctionalInterface
public interface SavePlace {
    /** The chosen file, or nothing when the user thought better of it. */
    Optional<Path> ask(Window owner, String suggestedName);

    /** The desktop's own dialog. */
    static SavePlace dialog() {
        return (owner, name) -> {
            var chooser = new FileChooser();
            chooser.setInitialFileName(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
