package dev.strongroom.console.frame;

import dev.strongroom.console.control.Icon;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.octicons.Octicons;

/** The window's icon for task bars and switchers: the same in both themes, because it is not ours what lies behind. */
public final class WindowIcon {
    private static final Color GROUND = Color.web("#0969da");

    private WindowIcon() {}

    /** In the sizes that desktops ask for. JavaFX thread only. */
    public static List<Image> images() {
        return IntStream.of(16, 32, 48, 128).mapToObj(WindowIcon::image).toList();
    }

    private static Image image(int size) {
        var shield = Icon.of(Octicons.SHIELD_LOCK_24, size * 5 / 8);
        shield.setIconColor(Color.WHITE);
        var tile = new StackPane(shield);
        tile.setBackground(new Background(new BackgroundFill(GROUND, new CornerRadii(size / 5.0), Insets.EMPTY)));
        tile.setMinSize(size, size);
        var transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        return new Scene(tile, size, size).getRoot().snapshot(transparent, null);
    }
}
