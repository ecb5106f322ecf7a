package dev.strongroom.console.frame;

import atlantafx.base.controls.Notification;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Announcer;
import dev.strongroom.console.navigation.Announcer.Announcement;
import dev.strongroom.console.text.Wording;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.octicons.Octicons;

/** Shows the latest message at the edge of the window; what was done goes by itself, what failed stays. */
final class Messages extends StackPane implements AutoCloseable {
    private final Announcer announcer;
    private final Wording wording;
    private final PauseTransition timer = new PauseTransition(Duration.seconds(6));
    private final Subscription subscription;

    Messages(Announcer announcer, Wording wording) {
        this.announcer = announcer;
        this.wording = wording;
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        timer.setOnFinished(_ -> announcer.dismiss());
        this.subscription = announcer.latest().subscribe(this::show);
    }

    @Override
    public void close() {
        timer.stop();
        subscription.unsubscribe();
    }

    private void show(Optional<Announcement> latest) {
        timer.stop();
        getChildren().clear();
        latest.ifPresent(announcement -> getChildren().add(switch (announcement) {
            case Announcement.Done(var key, var values) -> {
                timer.playFromStart();
                yield notification(wording.text(key, values.toArray()), Octicons.CHECK_CIRCLE_16, Tone.SUCCESS);
            }
            case Announcement.Failed(var problem) -> {
                var words = wording.problem(problem);
                yield notification(words.title() + " " + words.detail(), Octicons.ALERT_16, Tone.DANGER);
            }
        }));
    }

    private Notification notification(String text, Octicons icon, Tone tone) {
        var notification = new Notification(text, Icon.of(icon));
        notification.setId("message");
        notification.getStyleClass().add("elevated-1");
        tone.on(notification);
        notification.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notification.setOnClose(_ -> announcer.dismiss());
        return notification;
    }
}
