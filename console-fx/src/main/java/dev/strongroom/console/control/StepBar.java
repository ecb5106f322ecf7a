package dev.strongroom.console.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/** The steps of a wizard: done, at hand, to come. */
public final class StepBar extends HBox {
    /** Empty, for FXML. */
    public StepBar() {
        getStyleClass().add("step-bar");
    }

    /** Shows the steps by name. */
    public void show(List<String> names, int current) {
        getChildren().clear();
        for (var i = 0; i < names.size(); i++) {
            if (i > 0) {
                getChildren().add(line());
            }
            getChildren().add(step(names.get(i), i, current));
        }
        setAccessibleText(names.get(current));
    }

    private static Badge step(String name, int index, int current) {
        if (index < current) {
            var done = new Badge(name, Tone.SUCCESS);
            done.setGraphic(Icon.of(Octicons.CHECK_16, 14));
            return done;
        }
        return new Badge(index + 1 + " " + name, index == current ? Tone.ACCENT : Tone.NEUTRAL);
    }

    private static Node line() {
        var line = new Region();
        line.getStyleClass().add("step-line");
        return line;
    }
}
