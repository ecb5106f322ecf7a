package dev.strongroom.console.screenshots;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is wrong with the nodes that a scene shows. */
final class Findings {
    private static final double ENOUGH = 4.5;

    private Findings() {}

    /** Labels that show less than their text, unless they are meant to. */
    static List<String> cut(Parent root) {
        return shown(root).filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.getText() != null && !labeled.getText().isBlank())
                .filter(labeled -> !labeled.getStyleClass().contains("may-shorten"))
                .filter(labeled -> labeled.getChildrenUnmodifiable()
                        .stream()
                        .filter(Text.class::isInstance)
                        .filter(text -> !(text instanceof FontIcon))
                        .map(text -> ((Text) text).getText())
                        .anyMatch(text -> !text.isEmpty() && !text.equals(labeled.getText())))
                .map(labeled -> "cut: " + labeled.getText())
                .toList();
    }

    /** Texts that stand out too little; disabled ones need not. */
    static List<String> faint(Parent root, Color window) {
        return shown(root).filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank() && !text.isDisabled()
                        && text.getBoundsInParent().getWidth() > 1)
                .filter(text -> !(text instanceof FontIcon))
                .filter(text -> Contrast.of(text, window) < ENOUGH)
                .map(text -> "faint, " + Math.round(Contrast.of(text, window) * 100) / 100.0 + ": " + text.getText())
                .distinct()
                .toList();
    }

    /** Controls that a screen reader could not name. */
    static List<String> nameless(Parent root) {
        var named = shown(root).filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(Objects::nonNull)
                .toList();
        return shown(root).filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(control -> control instanceof ButtonBase || control instanceof TextInputControl)
                .filter(Node::isFocusTraversable)
                // The text field inside a spinner: the spinner has the name.
                .filter(control -> !(control.getParent() instanceof Spinner))
                .filter(control -> isBlank(control.getAccessibleText()) && !named.contains(control)
                        && !(control instanceof Labeled labeled && !isBlank(labeled.getText())))
                .map(control -> "nameless: " + control)
                .toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Stream<Node> shown(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Findings::shown))
                : Stream.of(node);
    }
}
