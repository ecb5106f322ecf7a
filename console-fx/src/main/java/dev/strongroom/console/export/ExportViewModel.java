package dev.strongroom.console.export;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.navigation.Chosen;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.ExportFormat;
import dev.strongroom.model.recovery.ExportRequest;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is to be exported, and under which name. */
public final class ExportViewModel {
    private static final int LONGEST_LABEL = 50;

    private final Workspace workspace;
    private final Chosen chosen;
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.FILES);
    private final StringProperty label = new SimpleStringProperty("");
    private final BooleanProperty starting = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /** For what was chosen. */
    public ExportViewModel(Workspace workspace, Chosen chosen) {
        this.workspace = workspace;
        this.chosen = chosen;
    }

    Chosen chosen() {
        return chosen;
    }

    /** What is made. */
    ObjectProperty<ExportFormat> format() {
        return format;
    }

    StringProperty label() {
        return label;
    }

    ReadOnlyObjectProperty<Optional<ClientException>> problem() {
        return problem.getReadOnlyProperty();
    }

    Navigator navigator() {
        return workspace.navigator();
    }

    BooleanBinding canStart() {
        return starting.not().and(label.length().lessThanOrEqualTo(LONGEST_LABEL));
    }

    void start() {
        var request = new ExportRequest(chosen.entity().id(), chosen.point().run(), chosen.selection(),
                Optional.of(format.get()), label.get().strip());
        starting.set(true);
        problem.set(Optional.empty());
        workspace.background().run(() -> workspace.account().client().recovery().export(request), answer -> {
            starting.set(false);
            switch (answer) {
                case Answer.Value<JobView>(var job) -> {
                    workspace.account().feed().learn(job);
                    workspace.announcer().done("export.message.started", job.name());
                    navigator().replace(new Place.Jobs(Optional.empty()));
                }
                case Answer.Failure<JobView>(var failure) -> problem.set(Optional.of(failure));
            }
        });
    }
}
