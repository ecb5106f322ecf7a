package dev.strongroom.console.control;

import dev.strongroom.console.text.Formats;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A time in the user's zone, with UTC as its hint. */
public final class TimeLabel extends Label {
    /** What stands where there is no time. */
    public static final String NONE = "–";

    private final Tooltip utc = new Tooltip();

    /** Empty, for FXML. */
    public TimeLabel() {
        super(NONE);
    }

    /** Shows the moment as {@code words} has it. */
    public void show(Formats formats, Instant moment, Function<Instant, String> words) {
        setText(words.apply(moment));
        utc.setText(formats.utc(moment));
        setTooltip(utc);
    }

    /** Shows a moment in relation to today, or a dash. */
    public void show(Formats formats, Optional<Instant> moment) {
        if (moment.isPresent()) {
            show(formats, moment.get(), formats::when);
        } else {
            setText(NONE);
            setTooltip(null);
        }
    }
}
