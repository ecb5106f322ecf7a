package dev.strongroom.console.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/** Lays cards out in as many columns of one width as fit; the cards of a row have one height. */
public final class CardGrid extends Pane {
    private static final double GAP = 16;

    private double narrowest = 340;

    /** The least width of a card, in pixels. */
    public double getNarrowest() {
        return narrowest;
    }

    /** The least width of a card, in pixels. */
    public void setNarrowest(double pixels) {
        narrowest = pixels;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return narrowest;
    }

    @Override
    protected double computePrefWidth(double height) {
        return narrowest * 2 + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        var cards = getManagedChildren();
        var columns = columns(width);
        var height = 0.0;
        for (var from = 0; from < cards.size(); from += columns) {
            height += (from > 0 ? GAP : 0) + rowHeight(from, columns, cardWidth(width, columns));
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        var cards = getManagedChildren();
        var columns = columns(getWidth());
        var width = cardWidth(getWidth(), columns);
        var y = 0.0;
        for (var from = 0; from < cards.size(); from += columns) {
            var height = rowHeight(from, columns, width);
            for (var i = from; i < Math.min(from + columns, cards.size()); i++) {
                cards.get(i)
                        .resizeRelocate(snapPositionX((i - from) * (width + GAP)), snapPositionY(y), width,
                                height);
            }
            y += height + GAP;
        }
    }

    private int columns(double width) {
        return Math.max(1, (int) ((width + GAP) / (narrowest + GAP)));
    }

    private double cardWidth(double width, int columns) {
        return Math.floor((width - GAP * (columns - 1)) / columns);
    }

    private double rowHeight(int from, int columns, double width) {
        return getManagedChildren().stream()
                .skip(from)
                .limit(columns)
                .mapToDouble(card -> snapSizeY(card.prefHeight(width)))
                .max()
                .orElse(0);
    }
}
