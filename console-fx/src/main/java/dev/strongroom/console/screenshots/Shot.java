package dev.strongroom.console.screenshots;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * One picture.
 *
 * @param name of its file, without theme and size
 * @param root makes what is shown
 * @param act what a user would do before the picture is taken
 */
public record Shot(String name, Supplier<Parent> root, Consumer<Scene> act) {
    static Shot of(String name, Supplier<Parent> root) {
        return new Shot(name, root, _ -> {});
    }
}
