package dev.strongroom.console.addtask;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.microsoft.TenantCheckView;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.microsoft.TenantCheck;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Whether the application signs in to the tenant, and what it may not do there. */
final class TenantTestView extends VBox {
    private final Wording wording;
    private final VBox result = new VBox();

    TenantTestView(TenantStepsViewModel model, Wording wording) {
        this.wording = wording;
        getStyleClass().add("form");
        result.getStyleClass().add("form");
        var again = new Button(wording.text("addtask.test.again"), Icon.of(Octicons.SYNC_16));
        again.setId("tenant-test-again");
        again.setOnAction(_ -> model.test());
        getChildren().addAll(result, again);
        model.check().subscribe(this::show);
    }

    private void show(LoadState<TenantCheck> check) {
        switch (check) {
            case LoadState.Loading<TenantCheck>() -> {
                var bar = new ProgressBar();
                bar.setMaxWidth(Double.MAX_VALUE);
                bar.setAccessibleText(wording.text("addtask.test.running"));
                var words = new Label(wording.text("addtask.test.running"));
                words.getStyleClass().add("muted");
                result.getChildren().setAll(words, bar);
            }
            case LoadState.Ready<TenantCheck>(var found) ->
                result.getChildren().setAll(new TenantCheckView(found, wording));
            case LoadState.Failed<TenantCheck>(var problem) -> {
                var strip = new ProblemStrip();
                strip.show(Optional.of(problem), wording);
                result.getChildren().setAll(strip);
            }
        }
    }
}
