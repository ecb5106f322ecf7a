package dev.strongroom.console.control;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Grey bars where rows will be. */
public final class Skeleton extends VBox {
    private static final double[] WIDTHS = {420, 335, 377, 303, 398, 346};

    /** Bars in the place of so many cards. */
    public static CardGrid cards(int count) {
        var grid = new CardGrid();
        for (var i = 0; i < count; i++) {
            var card = new Skeleton();
            card.getStyleClass().add("panel");
            grid.getChildren().add(card);
        }
        return grid;
    }

    /** Six bars. */
    public Skeleton() {
        getStyleClass().add("skeleton");
        for (var width : WIDTHS) {
            var bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.setMaxWidth(width);
            getChildren().add(bar);
        }
    }
}
