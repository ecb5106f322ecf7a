package dev.strongroom.console.navigation;

import dev.strongroom.console.client.ClientException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Short messages about what was done or failed, wherever the user is. JavaFX thread only. */
public final class Announcer {
    /** A message. */
    public sealed interface Announcement {
        /** Something was done: the key of a text and its values. */
        record Done(String key, List<Object> values) implements Announcement {}

        /** Something failed. */
        record Failed(ClientException problem) implements Announcement {}
    }

    private final ReadOnlyObjectWrapper<Optional<Announcement>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The latest message until it is dismissed. */
    public ReadOnlyObjectProperty<Optional<Announcement>> latest() {
        return latest.getReadOnlyProperty();
    }

    /** Says that something was done. */
    public void done(String key, Object... values) {
        latest.set(Optional.of(new Announcement.Done(key, List.of(values))));
    }

    /** Says that something failed. */
    public void failed(ClientException problem) {
        latest.set(Optional.of(new Announcement.Failed(problem)));
    }

    /** Takes the message away. */
    public void dismiss() {
        latest.set(Optional.empty());
    }
}
