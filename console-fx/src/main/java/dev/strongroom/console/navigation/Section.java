package dev.strongroom.console.navigation;

import java.util.Optional;

/** The entries of the left navigation, in their order. */
public enum Section {
    HOME, JOBS, RECOVERY, SETTINGS, HELP;

    /** Where the entry leads. */
    public Place place() {
        return switch (this) {
            case HOME -> new Place.Home();
            case JOBS -> new Place.Jobs(Optional.empty());
            case RECOVERY -> new Place.Recovery(Optional.empty());
            case SETTINGS -> new Place.Settings();
            case HELP -> new Place.Help();
        };
    }
}
