package dev.strongroom.console.screenshots;

import atlantafx.base.controls.Notification;
import dev.strongroom.model.recovery.MessageView;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Does in a scene what a user would, by the ids of nodes. */
public final class Hand {
    private final Scene scene;

    /** For the scene. */
    public Hand(Scene scene) {
        this.scene = scene;
    }

    /** Presses a button that can be pressed. */
    public Hand press(String id) {
        if (!canPress(id)) {
            throw new IllegalStateException(id + " can't be pressed now");
        }
        find(id, ButtonBase.class).fire();
        return this;
    }

    /** Whether a button can be pressed. */
    public boolean canPress(String id) {
        return !find(id, ButtonBase.class).isDisabled();
    }

    /** Types a text in place of what is there. */
    public Hand type(String id, String text) {
        find(id, TextInputControl.class).setText(text);
        return this;
    }

    /** Scrolls what a node lies in to its end. */
    public Hand scrollDown(String id) {
        for (Node at = find(id, Node.class); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                pane.setVvalue(pane.getVmax());
            }
        }
        return this;
    }

    /** Chooses from a list. */
    public <E extends Enum<E>> Hand choose(String id, E constant) {
        var box = find(id, ComboBox.class);
        if (!box.getItems().contains(constant)) {
            throw new IllegalStateException(id + " does not offer " + constant);
        }
        box.getSelectionModel().select(box.getItems().indexOf(constant));
        return this;
    }

    /** Chooses a tab. */
    public Hand tab(String id, int index) {
        find(id, TabPane.class).getSelectionModel().select(index);
        return this;
    }

    /** The subject of the message in the first row of a table. */
    public String firstMessage(String id) {
        var rows = find(id, TableView.class).getItems();
        return !rows.isEmpty() && rows.getFirst() instanceof MessageView message ? message.subject() : "";
    }

    /** Chooses a row of a table. */
    public Hand row(String id, int index) {
        find(id, TableView.class).getSelectionModel().select(index);
        return this;
    }

    /** Ticks the message of the row, as the space bar does. */
    public Hand tick(String id, int index) {
        var table = find(id, TableView.class);
        var chosen = table.getSelectionModel().getSelectedIndex();
        table.getSelectionModel().select(index);
        Event.fireEvent(table, key(KeyCode.SPACE));
        table.getSelectionModel().clearAndSelect(chosen);
        return this;
    }

    /** Presses Enter in a text field. */
    public Hand enter(String id) {
        Event.fireEvent(find(id, TextInputControl.class), new ActionEvent());
        return this;
    }

    /** Chooses the item of a tree whose value begins with the name. */
    public Hand folder(String id, String name) {
        var tree = find(id, TreeView.class);
        for (var row = 0; row < tree.getExpandedItemCount(); row++) {
            if (String.valueOf(tree.getTreeItem(row).getValue()).contains("name=" + name + ",")) {
                tree.getSelectionModel().select(row);
                return this;
            }
        }
        throw new IllegalStateException("There is no folder " + name);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    /** Chooses an item of a menu button. */
    public Hand menu(String id, String item) {
        find(id, MenuButton.class).getItems()
                .stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + item))
                .fire();
        return this;
    }

    /** Whether the node can be seen. */
    public boolean sees(String id) {
        return scene.getRoot().lookupAll("#" + id).stream().anyMatch(Hand::shown);
    }

    /** The words of a label, of a button or of a message. */
    public String text(String id) {
        return switch (find(id, Node.class)) {
            case Labeled labeled -> labeled.getText();
            case Notification message -> message.getMessage();
            default -> throw new IllegalStateException(id + " has no words");
        };
    }

    /** All words to be seen. */
    public String words() {
        return scene.getRoot()
                .lookupAll("*")
                .stream()
                .filter(Labeled.class::isInstance)
                .filter(Hand::shown)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" | "));
    }

    /** What a text field or area holds. */
    public String typed(String id) {
        return find(id, TextInputControl.class).getText();
    }

    /** The id of the first node to be seen whose id begins so and goes on with the id of what it is about. */
    public String idBeginning(String beginning) {
        return scene.getRoot()
                .lookupAll("*")
                .stream()
                .filter(node -> node.getId() != null && node.getId().startsWith(beginning) && shown(node))
                .findFirst()
                .map(Node::getId)
                .orElseThrow(() -> new IllegalStateException("There is no " + beginning + " to be seen"));
    }

    private <N extends Node> N find(String id, Class<N> type) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        for (var node : scene.getRoot().lookupAll("#" + id)) {
            if (type.isInstance(node) && shown(node)) {
                return type.cast(node);
            }
        }
        throw new IllegalStateException("There is no " + id + " to be seen");
    }

    private static boolean shown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
