package dev.strongroom.console.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns of tables, by what they show of a row. */
public final class Columns {
    private static final double NARROWEST = 64;
    private static final double WIDEST_LETTER = 8;
    private static final double PADDING = 20;

    private Columns() {}

    /** A column of words. */
    public static <T> TableColumn<T, T> text(String title, double width, Function<T, String> words, String... styles) {
        var column = column(title, width, () -> new TextCell<T>(words));
        column.getStyleClass().addAll(styles);
        column.setMinWidth(Math.min(width, Math.max(NARROWEST, title.length() * WIDEST_LETTER + PADDING)));
        return column;
    }

    /** A column of numbers, at the right. */
    public static <T> TableColumn<T, T> number(String title, double width, Function<T, String> words) {
        return text(title, width, words, "right");
    }

    /** A column of nodes; one is made for every row that comes into sight. */
    public static <T> TableColumn<T, T> node(String title, double width, Function<T, Optional<Node>> node) {
        var column = column(title, width, () -> new NodeCell<T>(node));
        column.setMinWidth(width);
        return column;
    }

    /** Lets the columns share the table's width, so that none is out of sight: words give way, nodes keep their width. */
    public static <T> void fit(TableView<T> table, List<TableColumn<T, T>> columns) {
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    private static <T> TableColumn<T, T> column(String title, double width, Supplier<TableCell<T, T>> cells) {
        var column = new TableColumn<T, T>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cells.get());
        return column;
    }

    private static final class TextCell<T> extends TableCell<T, T> {
        private final Function<T, String> words;

        TextCell(Function<T, String> words) {
            this.words = words;
            getStyleClass().add("may-shorten");
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
        }
    }

    private static final class NodeCell<T> extends TableCell<T, T> {
        private final Function<T, Optional<Node>> node;

        NodeCell(Function<T, Optional<Node>> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : node.apply(row).orElse(null));
        }
    }
}
