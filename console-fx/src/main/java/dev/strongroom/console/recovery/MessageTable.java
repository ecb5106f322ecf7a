package dev.strongroom.console.recovery;

import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.control.Columns;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.ItemSort;
import dev.strongroom.model.recovery.MessageView;
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
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Gives the table of messages its columns; sorting is the agent's, the header only says which. */
final class MessageTable {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private final RecoveryViewModel model;
    private final Wording wording;
    private final CheckBox all = new CheckBox();

    MessageTable(RecoveryViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
    }

    void shape(TableView<MessageView> table) {
        var tick = Columns.<MessageView>node("", 38, this::tick);
        tick.setResizable(false);
        tick.setGraphic(wholeFolder());
        var date = sorted(Columns.node(wording.text("recovery.messages.date"), 110, this::date), ItemSort.DATE);
        date.setSortType(TableColumn.SortType.DESCENDING);
        var subject = sorted(Columns.node(wording.text("recovery.messages.subject"), 260, this::subject),
                ItemSort.SUBJECT);
        var sender = sorted(Columns.text(wording.text("recovery.messages.from"), 104, this::sender), ItemSort.FROM);
        Columns.fit(table, List.of(tick, sender, subject,
                date, sorted(Columns.number(wording.text("recovery.messages.size"), 68,
                        message -> wording.formats().bytes(message.size())), ItemSort.SIZE)));
        subject.setMinWidth(90);
        table.setItems(model.messages().rows());
        table.setRowFactory(_ -> new LookedAt());
        // The agent has sorted: the table must not sort what it was given.
        table.setSortPolicy(_ -> true);
        table.getSortOrder().setAll(List.of(date));
        table.getSortOrder().addListener((ListChangeListener<TableColumn<MessageView, ?>>) _ -> sort(table));
        table.getColumns().forEach(column -> column.sortTypeProperty().subscribe(_ -> sort(table)));
        table.getSelectionModel().selectedItemProperty().subscribe(message -> {
            if (message != null) {
                model.folder().get().ifPresent(shown -> model.preview().open(message, shown.kind()));
            }
        });
        // A table forgets what is chosen when it gets other rows; the open message may be among them.
        table.getItems()
                .addListener((ListChangeListener<MessageView>) _ -> model.preview()
                        .message()
                        .get()
                        .ifPresent(table.getSelectionModel()::select));
        table.setOnKeyPressed(event -> {
            var message = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && message != null) {
                model.selection().toggle(message);
                event.consume();
            }
        });
        model.selection().changes().subscribe(_ -> {
            showWholeFolder();
            table.refresh();
        });
        model.folder().subscribe(shown -> {
            showWholeFolder();
            shown.map(FolderView::kind).ifPresent(kind -> head(kind, sender, subject, date));
        });
    }

    /** Names what a kind of items shows in the columns of mail; a task and a file have nobody who sent them. */
    private void head(FolderView.Kind kind, TableColumn<?, ?> sender, TableColumn<?, ?> subject,
            TableColumn<?, ?> date) {
        sender.setText(wording.text(switch (kind) {
            case MAIL, TASK, FILE -> "recovery.messages.from";
            case CONTACT -> "recovery.contacts.address";
            case EVENT -> "recovery.events.organizer";
        }));
        sender.setVisible(kind != FolderView.Kind.TASK && kind != FolderView.Kind.FILE);
        subject.setText(wording.text(switch (kind) {
            case MAIL -> "recovery.messages.subject";
            case CONTACT -> "recovery.contacts.name";
            case EVENT, TASK -> "recovery.events.title";
            case FILE -> "recovery.files.name";
        }));
        date.setText(wording.text(switch (kind) {
            case MAIL -> "recovery.messages.date";
            case EVENT -> "recovery.events.when";
            case CONTACT, TASK -> "recovery.contacts.made";
            case FILE -> "recovery.files.changed";
        }));
    }

    private static TableColumn<MessageView, MessageView> sorted(TableColumn<MessageView, MessageView> column,
            ItemSort by) {
        column.setSortable(true);
        column.setUserData(by);
        return column;
    }

    private void sort(TableView<MessageView> table) {
        table.getSortOrder().stream().findFirst().ifPresent(column -> {
            if (column.getUserData() instanceof ItemSort by) {
                model.sort(by, column.getSortType() == TableColumn.SortType.ASCENDING
                        ? ItemQuery.Direction.ASC
                        : ItemQuery.Direction.DESC);
            }
        });
    }

    private CheckBox wholeFolder() {
        all.setId("select-folder");
        all.setAccessibleText(wording.text("recovery.messages.whole-folder"));
        all.setOnAction(_ -> model.folder().get().ifPresent(model.selection()::toggle));
        return all;
    }

    private void showWholeFolder() {
        all.setSelected(model.folder().get().filter(model.selection()::has).isPresent());
    }

    private Optional<Node> tick(MessageView message) {
        var box = new CheckBox();
        // The space bar ticks the chosen row; Tab would stop at every row.
        box.setFocusTraversable(false);
        box.setSelected(model.selection().has(message));
        box.setAccessibleText(wording.text("recovery.messages.select", message.subject()));
        box.setOnAction(_ -> model.selection().toggle(message));
        return Optional.of(box);
    }

    private String sender(MessageView message) {
        var name = message.from().replaceFirst("\\s*<[^>]*>\\s*$", "").strip();
        return name.isEmpty() ? message.from() : name;
    }

    private Optional<Node> subject(MessageView message) {
        var isMail = model.folder().get().filter(shown -> shown.kind() != FolderView.Kind.MAIL).isEmpty();
        var subject = new Label(message.subject().isBlank()
                ? wording.text(isMail ? "recovery.messages.no-subject" : "recovery.messages.no-name")
                : message.subject());
        subject.getStyleClass().add("may-shorten");
        subject.setMinWidth(0);
        var line = new HBox(subject);
        line.getStyleClass().add("line");
        if (message.attachments()) {
            var clip = new Label("", Icon.of(Octicons.FILE_16, 13));
            clip.setAccessibleText(wording.text("recovery.messages.attachments"));
            clip.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(clip);
        }
        if (message.deletedAtSource().isPresent()) {
            var gone = new Label("", Icon.of(Octicons.TRASH_16, 13));
            gone.getStyleClass().add("gone");
            gone.setAccessibleText(wording.text("recovery.messages.deleted"));
            gone.setTooltip(new Tooltip(wording.text("recovery.messages.deleted")));
            gone.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(gone);
        }
        return Optional.of(line);
    }

    private Optional<Node> date(MessageView message) {
        var label = new TimeLabel();
        label.getStyleClass().add("muted");
        label.show(wording.formats(), Optional.of(message.received()));
        return Optional.of(label);
    }

    private final class LookedAt extends TableRow<MessageView> {
        @Override
        protected void updateItem(MessageView message, boolean empty) {
            super.updateItem(message, empty);
            pseudoClassStateChanged(TICKED, !empty && message != null && model.selection().has(message));
        }

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            model.messages().looked(index);
        }
    }
}
