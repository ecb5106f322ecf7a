package dev.strongroom.console.screenshots;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Does in a scene what a user would, by the ids of nodes. */
final class Hand {
    private final Scene scene;

    Hand(Scene scene) {
        this.scene = scene;
    }

    Hand press(String id) {
        find(id, ButtonBase.class).fire();
        return this;
    }

    Hand type(String id, String text) {
        find(id, TextInputControl.class).setText(text);
        return this;
    }

    Hand tab(String id, int index) {
        find(id, TabPane.class).getSelectionModel().select(index);
        return this;
    }

    Hand row(String id, int index) {
        find(id, TableView.class).getSelectionModel().select(index);
        return this;
    }

    /** Ticks the message of the row, as the space bar does. */
    Hand tick(String id, int index) {
        var table = find(id, TableView.class);
        var chosen = table.getSelectionModel().getSelectedIndex();
        table.getSelectionModel().select(index);
        Event.fireEvent(table, key(KeyCode.SPACE));
        table.getSelectionModel().clearAndSelect(chosen);
        return this;
    }

    Hand enter(String id) {
        Event.fireEvent(find(id, TextInputControl.class), new ActionEvent());
        return this;
    }

    /** Chooses the item of a tree whose value begins with the name. */
    Hand folder(String id, String name) {
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
