package dev.strongroom.console.export;

import atlantafx.base.controls.Breadcrumbs;
import dev.strongroom.console.control.ChoiceCard;
import dev.strongroom.console.control.Crumb;
import dev.strongroom.console.control.Facts;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.navigation.FirstField;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.ExportFormat;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The export wizard, which has one step: what will be in the file, of which kind it is, its label, and the start. */
public final class ExportView implements Screen {
    private final ExportViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private Breadcrumbs<Crumb> crumbs;
    @FXML
    private Label title;
    @FXML
    private Facts facts;
    @FXML
    private VBox formats;
    @FXML
    private TextField label;
    @FXML
    private ProblemStrip problem;
    @FXML
    private Button back;
    @FXML
    private Button start;

    /** Builds the nodes and binds them. */
    public ExportView(ExportViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        var chosen = model.chosen();
        Crumb.show(crumbs, model.navigator(),
                Crumb.to(wording.text("recovery.list.crumb"), new Place.Recovery(Optional.empty())),
                Crumb.to(chosen.entity().name(), new Place.OneEntity(chosen.entity().id())),
                Crumb.here(wording.text("export.header.crumb")));
        title.setText(chosen.whole()
                ? wording.text("export.header.whole", chosen.entity().name())
                : wording.text("export.header.items", chosen.items(), chosen.entity().name()));
        facts.add(wording.text("export.form.what"), wording.text("restore.confirm.amount", chosen.items(),
                wording.formats().bytes(chosen.bytes()), chosen.entity().name()));
        facts.add(wording.text("restore.confirm.as-of"), wording.formats().moment(chosen.point().at()));
        addFormats();
        label.textProperty().bindBidirectional(model.label());
        model.problem().subscribe(failure -> problem.show(failure, wording));
        back.setOnAction(_ -> model.navigator().back());
        start.setOnAction(_ -> model.start());
        start.disableProperty().bind(model.canStart().not());
        FirstField.focus(label);
    }

    private void addFormats() {
        var group = new ToggleGroup();
        for (var format : ExportFormat.values()) {
            var explanation = switch (format) {
                case FILES -> "export.format.files";
                case PST_20_GB -> "export.format.pst-20-gb";
                case PST_5_GB -> "export.format.pst-5-gb";
            };
            var card = new ChoiceCard("format-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    wording.of(format), wording.text(explanation), group, () -> model.format().set(format));
            if (format == model.format().get()) {
                card.select();
            }
            formats.getChildren().add(card);
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        // Listens to nothing.
    }
}
