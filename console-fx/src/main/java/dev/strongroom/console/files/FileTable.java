package dev.strongroom.console.files;

import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.control.Columns;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.FileSort;
import dev.strongroom.model.recovery.FileType;
import dev.strongroom.model.recovery.FileView;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The table of a folder's files: a tick, name, when changed, by whom, size. Enter and a double click open a folder. */
final class FileTable {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private final FilesViewModel model;
    private final Wording wording;

    FileTable(FilesViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
    }

    void shape(TableView<FileView> table) {
        var tick = Columns.<FileView>node("", 38, this::tick);
        tick.setResizable(false);
        var name = sorted(Columns.node(wording.text("files.table.name"), 260, this::name), FileSort.NAME);
        name.setSortType(TableColumn.SortType.ASCENDING);
        var changed = sorted(Columns.node(wording.text("files.table.changed"), 126, this::changed),
                FileSort.MODIFIED);
        var author = sorted(Columns.text(wording.text("files.table.author"), 96, this::author), FileSort.AUTHOR);
        var size = sorted(Columns.number(wording.text("files.table.size"), 72,
                file -> file.type() == FileType.FOLDER ? "" : wording.formats().bytes(file.size())), FileSort.SIZE);
        Columns.fit(table, List.of(tick, name, changed, author, size));
        name.setMinWidth(120);
        table.setItems(model.files().rows());
        table.setRowFactory(_ -> new LookedAt());
        // The agent has sorted: the table must not sort what it was given.
        table.setSortPolicy(_ -> true);
        table.getSortOrder().setAll(List.of(name));
        table.getSortOrder().addListener((ListChangeListener<TableColumn<FileView, ?>>) _ -> sort(table));
        table.getColumns().forEach(column -> column.sortTypeProperty().subscribe(_ -> sort(table)));
        table.getSelectionModel().selectedItemProperty().subscribe(file -> {
            if (file != null) {
                model.look(file);
            }
        });
        table.setOnKeyPressed(event -> pressed(event, table));
        model.selection().changes().subscribe(_ -> table.refresh());
        model.query()
                .subscribe(_ -> author.setText(
                        wording.text(model.isOneFolder() ? "files.table.author" : "files.table.folder")));
    }

    private void pressed(KeyEvent event, TableView<FileView> table) {
        var file = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.BACK_SPACE) {
            model.up(model.path().get().size() - 1);
            event.consume();
        } else if (file != null && event.getCode() == KeyCode.SPACE) {
            model.selection().toggle(file);
            event.consume();
        } else if (file != null && event.getCode() == KeyCode.ENTER) {
            model.open(file);
            event.consume();
        }
    }

    private static TableColumn<FileView, FileView> sorted(TableColumn<FileView, FileView> column, FileSort by) {
        column.setSortable(true);
        column.setUserData(by);
        return column;
    }

    private void sort(TableView<FileView> table) {
        table.getSortOrder().stream().findFirst().ifPresent(column -> {
            if (column.getUserData() instanceof FileSort by) {
                model.sort(by, column.getSortType() == TableColumn.SortType.ASCENDING
                        ? ItemQuery.Direction.ASC
                        : ItemQuery.Direction.DESC);
            }
        });
    }

    private Optional<Node> tick(FileView file) {
        var box = new CheckBox();
        // The space bar ticks the chosen row; Tab would stop at every row.
        box.setFocusTraversable(false);
        box.setSelected(model.selection().has(file));
        box.setAccessibleText(wording.text("recovery.messages.select", file.name()));
        box.setOnAction(_ -> model.selection().toggle(file));
        return Optional.of(box);
    }

    /** Of what comes from the whole drive, where it lies is more than who changed it. */
    private String author(FileView file) {
        return model.isOneFolder() ? file.author() : String.join("/", file.path());
    }

    private Optional<Node> name(FileView file) {
        var folder = file.type() == FileType.FOLDER;
        var name = new Label(file.name(), Icon.of(folder ? Octicons.FILE_DIRECTORY_16 : Octicons.FILE_16));
        name.getStyleClass().add("may-shorten");
        name.setMinWidth(0);
        var line = new HBox(name);
        line.getStyleClass().add("line");
        if (file.shared()) {
            line.getChildren().add(sign(Octicons.PEOPLE_16, wording.text("files.table.shared")));
        }
        if (file.deletedAtSource().isPresent()) {
            var gone = sign(Octicons.TRASH_16, wording.text("recovery.messages.deleted"));
            gone.getStyleClass().add("gone");
            line.getChildren().add(gone);
        }
        return Optional.of(line);
    }

    private static Label sign(Octicons icon, String words) {
        var sign = new Label("", Icon.of(icon, 13));
        sign.setAccessibleText(words);
        sign.setTooltip(new Tooltip(words));
        sign.setMinWidth(Label.USE_PREF_SIZE);
        return sign;
    }

    private Optional<Node> changed(FileView file) {
        var label = new TimeLabel();
        label.getStyleClass().add("muted");
        label.show(wording.formats(), Optional.of(file.modified()));
        return Optional.of(label);
    }

    private final class LookedAt extends TableRow<FileView> {
        LookedAt() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    model.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(FileView file, boolean empty) {
            super.updateItem(file, empty);
            pseudoClassStateChanged(TICKED, !empty && file != null && model.selection().has(file));
        }

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            model.files().looked(index);
        }
    }
}
