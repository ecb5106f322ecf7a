package dev.strongroom.console.frame;

import dev.strongroom.console.agents.AgentConnection;
import dev.strongroom.console.agents.AgentState;
import dev.strongroom.console.control.Dot;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.text.Wording;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Every known agent with its state; a press opens it. */
final class AgentList extends VBox implements AutoCloseable {
    private final FrameViewModel model;
    private final Wording wording;
    private final ListChangeListener<AgentConnection> listener = _ -> update();
    /** How long an agent has been lost grows by itself. */
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(30), _ -> update()));
    private Subscription subscriptions = Subscription.EMPTY;

    AgentList(FrameViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        model.agents().addListener(listener);
        clock.setCycleCount(Animation.INDEFINITE);
        // A clock that runs keeps the list alive, and all that it is part of, so it rests where nobody can see it.
        sceneProperty().flatMap(Scene::windowProperty).subscribe(window -> {
            if (window == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
        update();
    }

    @Override
    public void close() {
        clock.stop();
        model.agents().removeListener(listener);
        subscriptions.unsubscribe();
    }

    private void update() {
        subscriptions.unsubscribe();
        subscriptions = Subscription.EMPTY;
        getChildren().clear();
        for (var agent : model.agents()) {
            var row = new Button();
            row.getStyleClass().add("agent-row");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setOnAction(_ -> model.open(agent));
            row.setTooltip(new Tooltip(agent.known().address().hostAndPort()));
            subscriptions = subscriptions.and(agent.state().subscribe(state -> show(agent, state, row)));
            getChildren().add(row);
        }
    }

    private void show(AgentConnection agent, AgentState state, Button row) {
        var name = agent.known().name();
        row.setText(switch (state.kind()) {
            case ONLINE -> name;
            case LOST -> wording.text("frame.agents.lost", name,
                    wording.formats().duration(java.time.Duration.between(state.since(), wording.formats().now())));
            case DISTRUSTED -> wording.text("frame.agents.distrusted", name);
            case SIGNED_OUT -> wording.text("frame.agents.signed-out", name);
        });
        row.setAccessibleText(row.getText() + ", " + wording.of(state.kind()));
        row.setGraphic(new Dot(switch (state.kind()) {
            case ONLINE -> Tone.SUCCESS;
            case DISTRUSTED -> Tone.DANGER;
            case LOST, SIGNED_OUT -> Tone.NEUTRAL;
        }));
    }
}
