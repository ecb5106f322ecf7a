package dev.strongroom.console.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the user is and was. JavaFX thread only. */
public final class Navigator {
    private static final int REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Home());
    private final Deque<Place> before = new ArrayDeque<>();

    /** Where the user is. */
    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** Goes there. */
    public void go(Place next) {
        if (next.equals(place.get())) {
            return;
        }
        before.push(place.get());
        if (before.size() > REMEMBERED) {
            before.removeLast();
        }
        place.set(next);
    }

    /** Goes there in place of where the user is, which can't be come back to: for the end of a wizard. */
    public void replace(Place next) {
        place.set(next);
    }

    /** Goes to where the user was before. */
    public void back() {
        Optional.ofNullable(before.poll()).ifPresent(place::set);
    }

    /** Forgets where the user was, for another account. */
    public void restart() {
        before.clear();
        place.set(new Place.Home());
    }
}
