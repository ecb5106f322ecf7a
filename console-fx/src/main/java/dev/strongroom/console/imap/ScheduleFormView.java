package dev.strongroom.console.imap;

import dev.strongroom.console.control.Choices;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.Schedule;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The form about a schedule. */
public final class ScheduleFormView {
    private final ScheduleFormViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private ComboBox<Schedule.Frequency> frequency;
    @FXML
    private VBox hourField;
    @FXML
    private ComboBox<Integer> hour;

    /** Builds the nodes and binds them. */
    public ScheduleFormView(ScheduleFormViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        Choices.fill(frequency, wording, List.of(Schedule.Frequency.values()));
        hour.getItems().setAll(IntStream.range(0, 24).boxed().toList());
        hour.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value == null ? "" : ScheduleWords.both(value, wording);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("The box is not editable");
            }
        });
        frequency.valueProperty().bindBidirectional(model.frequency());
        hour.valueProperty().bindBidirectional(model.hour());
        hourField.visibleProperty().bind(model.frequency().isNotEqualTo(Schedule.Frequency.MANUAL));
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }
}
