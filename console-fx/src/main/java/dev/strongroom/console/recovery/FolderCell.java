package dev.strongroom.console.recovery;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.FolderView;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/** A folder with its icon, its name and how many items it holds. */
final class FolderCell extends TreeCell<FolderTree.Entry> {
    private final Wording wording;
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line;

    FolderCell(Wording wording) {
        this.wording = wording;
        name.getStyleClass().add("may-shorten");
        name.setMinWidth(0);
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(name, gap, count);
        line.getStyleClass().add("line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(FolderTree.Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(empty || entry == null ? null : line);
        if (!empty && entry != null) {
            name.setText(entry.name());
            name.setGraphic(Icon.of(entry.folder().map(FolderCell::icon).orElseGet(() -> icon(entry.kind()))));
            count.setText(entry.folder().map(folder -> wording.formats().count(folder.items())).orElse(""));
            setAccessibleText(entry.folder()
                    .map(folder -> wording.text("recovery.folders.named", entry.name(),
                            folder.items()))
                    .orElse(entry.name()));
        }
    }

    private static Octicons icon(FolderView folder) {
        if (folder.restored()) {
            return Octicons.HISTORY_16;
        }
        return switch (folder.specialUse().orElse("")) {
            case "Inbox" -> Octicons.INBOX_16;
            case "Drafts" -> Octicons.PENCIL_16;
            case "Sent" -> Octicons.PAPER_AIRPLANE_16;
            case "Trash" -> Octicons.TRASH_16;
            case "Junk" -> Octicons.CIRCLE_SLASH_16;
            case "Archive" -> Octicons.ARCHIVE_16;
            default -> icon(folder.kind());
        };
    }

    private static Octicons icon(FolderView.Kind kind) {
        return switch (kind) {
            case MAIL -> Octicons.FILE_DIRECTORY_24;
            case CONTACT -> Octicons.PEOPLE_16;
            case EVENT -> Octicons.CALENDAR_16;
            case TASK -> Octicons.TASKLIST_16;
            case FILE -> Octicons.FILE_DIRECTORY_24;
        };
    }
}
