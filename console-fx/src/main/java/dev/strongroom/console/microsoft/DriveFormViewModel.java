package dev.strongroom.console.microsoft;

import dev.strongroom.model.task.DriveSettings;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which older versions of files a task for drives reads. */
public final class DriveFormViewModel {
    /** As the agent allows. */
    private static final int MOST_VERSIONS = 500;
    private static final int MOST_DAYS = 3_650;

    private final StringProperty versions = new SimpleStringProperty("0");
    private final StringProperty days = new SimpleStringProperty("");

    StringProperty versions() {
        return versions;
    }

    StringProperty days() {
        return days;
    }

    /** True while both are numbers that the agent takes; there may be no age. */
    public BooleanBinding valid() {
        return Bindings.createBooleanBinding(() -> number(versions, 0, MOST_VERSIONS).isPresent()
                && (days.get().isBlank() || number(days, 1, MOST_DAYS).isPresent()), versions, days);
    }

    private static Optional<Integer> number(StringProperty text, int least, int most) {
        return Optional.of(text.get().strip())
                .filter(digits -> digits.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    /** Fills in what a task has. */
    public void show(DriveSettings settings) {
        versions.set(Integer.toString(settings.versions()));
        days.set(settings.versionDays().map(String::valueOf).orElse(""));
    }

    /** The settings; only while they are valid. */
    public DriveSettings settings() {
        return new DriveSettings(number(versions, 0, MOST_VERSIONS).orElse(0), number(days, 1, MOST_DAYS));
    }
}
