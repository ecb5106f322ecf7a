package dev.strongroom.console.help;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Short guides and the keys. */
public final class HelpView implements Screen {
    private final Wording wording;
    private final Parent root;
    @FXML
    private VBox guides;
    @FXML
    private GridPane keys;

    /** Builds the nodes. */
    public HelpView(Wording wording) {
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        guide(Octicons.HISTORY_16, "help.lost.title", "help.lost.text");
        guide(Octicons.PLUS_16, "help.add.title", "help.add.text");
        guide(Octicons.CHECKLIST_16, "help.ledger.title", "help.ledger.text");
        guide(Octicons.KEY_16, "help.vault.title", "help.vault.text");
        key("help.keys.goto-keys", "help.keys.goto");
        key("help.keys.section-keys", "help.keys.section");
        key("help.keys.back-keys", "help.keys.back");
        key("help.keys.open-keys", "help.keys.open");
        key("help.keys.tick-keys", "help.keys.tick");
        key("help.keys.close-keys", "help.keys.close");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        // Listens to nothing.
    }

    private void guide(Octicons icon, String title, String text) {
        var heading = new Label(wording.text(title));
        heading.getStyleClass().add("strong");
        var words = new Label(wording.text(text));
        words.setWrapText(true);
        var block = new VBox(heading, words);
        block.getStyleClass().add("field");
        HBox.setHgrow(block, Priority.ALWAYS);
        var row = new HBox(Icon.of(icon), block);
        row.getStyleClass().add("help-row");
        guides.getChildren().add(row);
    }

    private void key(String keyText, String meaning) {
        var combination = new Label(wording.text(keyText));
        combination.getStyleClass().add("keys");
        combination.setMinWidth(Label.USE_PREF_SIZE);
        var words = new Label(wording.text(meaning));
        words.setWrapText(true);
        keys.addRow(keys.getRowCount(), combination, words);
    }
}
