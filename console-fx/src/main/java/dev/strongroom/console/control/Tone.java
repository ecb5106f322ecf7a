package dev.strongroom.console.control;

import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.EntityStatus;
import java.util.Locale;
import javafx.scene.Node;

/** How something is to be felt: the theme gives the colours. */
public enum Tone {
    SUCCESS, WARNING, DANGER, ACCENT, NEUTRAL;

    /** Of a run. */
    public static Tone of(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> SUCCESS;
            case PARTIAL -> WARNING;
            case FAILED -> DANGER;
        };
    }

    /** Of a job. */
    public static Tone of(JobStatus status) {
        return switch (status) {
            case SUCCEEDED -> SUCCESS;
            case PARTIALLY_SUCCEEDED -> WARNING;
            case FAILED -> DANGER;
            case IN_PROGRESS, PENDING -> ACCENT;
            case CANCELED -> NEUTRAL;
        };
    }

    /** Of an entity. */
    public static Tone of(EntityStatus status) {
        return switch (status) {
            case SUCCESS -> SUCCESS;
            case PARTIAL -> WARNING;
            case FAILED -> DANGER;
            case IN_PROCESS, SCHEDULED -> ACCENT;
            case NOT_ACTIVE, PAUSED, ARCHIVED, BACKED_UP_IN_ANOTHER_TASK -> NEUTRAL;
        };
    }

    /** Of a connection. */
    public static Tone of(ConnectionState state) {
        return state == ConnectionState.CONNECTED ? SUCCESS : DANGER;
    }

    /** Gives the node this tone and takes any other away. */
    public void on(Node node) {
        for (var tone : values()) {
            node.getStyleClass().remove(tone.styleClass());
        }
        node.getStyleClass().add(styleClass());
    }

    private String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
