package dev.strongroom.console.control;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.NotAllowedException;
import dev.strongroom.console.text.Wording;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * Shows its content once there is some, and until then or instead of it the designed state: a skeleton, why it is
 * empty, what failed, or that the user may not see it.
 */
public final class StatePane extends StackPane {
    private Node skeleton = new Skeleton();

    /** Its children are the content; for FXML. */
    public StatePane() {
        getStyleClass().add("state-pane");
    }

    /** Uses other bars than a list's while loading. */
    public void setSkeleton(Node bars) {
        skeleton = bars;
    }

    /**
     * Shows the state.
     *
     * @param empty what to show instead of the content, when there is nothing in it
     * @param retry loads again
     */
    public <T> void show(LoadState<T> state, Wording wording, Supplier<Optional<Node>> empty, Runnable retry) {
        show(state, empty, problem -> notice(problem, wording, retry));
    }

    /** The same, with another node for what failed. */
    public <T> void show(LoadState<T> state, Supplier<Optional<Node>> empty, Function<ClientException, Node> failed) {
        switch (state) {
            case LoadState.Loading<T> _ -> instead(skeleton);
            case LoadState.Failed<T>(var problem) -> instead(failed.apply(problem));
            case LoadState.Ready<T> _ -> empty.get().ifPresentOrElse(this::instead, this::content);
        }
    }

    /** The designed state of a problem. */
    public static Node notice(ClientException problem, Wording wording, Runnable retry) {
        var words = wording.problem(problem);
        if (problem instanceof NotAllowedException) {
            return new Notice(Octicons.LOCK_24, Tone.NEUTRAL, words.title(), words.detail());
        }
        var again = new Button(wording.text("common.state.retry"), Icon.of(Octicons.SYNC_16));
        again.setId("state-retry");
        again.setOnAction(_ -> retry.run());
        var copy = new Button(wording.text("common.state.copy"));
        copy.setOnAction(_ -> copy(words.title() + "\n" + words.detail() + "\n" + words.code()));
        return new Notice(Octicons.ALERT_24, Tone.DANGER, words.title(), words.detail(), again, copy)
                .footnote(words.code() + " · " + wording.formats().moment(wording.formats().now()));
    }

    private Optional<Node> stateNode() {
        return getChildren().stream().filter(node -> node.getStyleClass().contains("state")).findFirst();
    }

    private void content() {
        stateNode().ifPresent(getChildren()::remove);
        getChildren().forEach(child -> child.setVisible(true));
    }

    private void instead(Node node) {
        stateNode().ifPresent(getChildren()::remove);
        getChildren().forEach(child -> child.setVisible(false));
        if (!node.getStyleClass().contains("state")) {
            node.getStyleClass().add("state");
        }
        getChildren().add(node);
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
