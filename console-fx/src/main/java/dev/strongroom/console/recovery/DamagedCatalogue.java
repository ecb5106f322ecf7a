package dev.strongroom.console.recovery;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.job.JobView;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import org.kordamp.ikonli.octicons.Octicons;

/** What recovery shows when the list of what the backups hold can't be read: the rebuild that mends it. */
final class DamagedCatalogue {
    private DamagedCatalogue() {}

    static Node notice(CatalogueRebuild rebuild, ClientException problem, Wording wording) {
        return rebuild.job()
                .get()
                .map(job -> (Node) underWay(job, wording))
                .orElseGet(() -> offer(rebuild, problem, wording));
    }

    private static Notice offer(CatalogueRebuild rebuild, ClientException problem, Wording wording) {
        var go = new Button(wording.text("recovery.damaged.rebuild"), Icon.of(Octicons.TOOLS_16));
        go.setId("recovery-rebuild");
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> {
            go.setDisable(true);
            rebuild.start();
        });
        return new Notice(Octicons.ALERT_24, Tone.WARNING, wording.text("recovery.damaged.title"),
                wording.text("recovery.damaged.text"), go)
                .footnote(wording.problem(problem).code() + " · "
                        + wording.formats().moment(wording.formats().now()));
    }

    private static Notice underWay(JobView job, Wording wording) {
        var bar = new ProgressBar();
        bar.setPrefWidth(260);
        bar.setAccessibleText(wording.text("recovery.damaged.under-way-title"));
        var notice = new Notice(Octicons.TOOLS_24, Tone.NEUTRAL, wording.text("recovery.damaged.under-way-title"),
                wording.text("recovery.damaged.under-way-text"), bar);
        var phase = wording.say(job.progress().phase());
        return phase.isEmpty() ? notice : notice.footnote(phase);
    }
}
