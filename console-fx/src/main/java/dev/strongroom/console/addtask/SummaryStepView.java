package dev.strongroom.console.addtask;

import dev.strongroom.console.control.Facts;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.imap.ScheduleWords;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.task.ImapLogin;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** What will be added, before it is. */
final class SummaryStepView extends VBox {
    private static final int MOST_NAMED = 20;

    private final AddTaskViewModel model;
    private final Wording wording;
    private final Facts facts = new Facts();

    SummaryStepView(AddTaskViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("form");
        var start = new CheckBox(wording.text("addtask.summary.start"));
        start.setId("add-start");
        start.selectedProperty().bindBidirectional(model.startAtOnce());
        var problem = new ProblemStrip();
        model.problem().subscribe(failure -> problem.show(failure, wording));
        getChildren().addAll(facts, start, problem);
        model.step().subscribe(step -> {
            if (step == AddTaskStep.SUMMARY) {
                show();
            }
        });
    }

    private void show() {
        facts.clear();
        facts.add(wording.text("addtask.server.name"), model.taskName());
        if (model.isTenant()) {
            facts.add(wording.of(model.service().get()), model.tenant().form().place().tenant());
            facts.add(wording.text(model.ofDrives() ? "addtask.summary.drives" : "addtask.summary.mailboxes"),
                    addresses(model.tenant().users().wanted()));
            if (model.ofDrives()) {
                facts.add(wording.text("microsoft.drives.versions"),
                        Integer.toString(model.tenant().drives().settings().versions()));
            }
        } else {
            var server = model.server().server();
            facts.add(wording.text("imap.server.host"), wording.text("addtask.summary.server", server.host(),
                    Integer.toString(server.port()), wording.of(server.security())));
            facts.add(wording.text("addtask.summary.mailboxes"),
                    model.mailboxes().stream().map(ImapLogin::user).collect(Collectors.joining(", ")));
        }
        facts.add(wording.text("addtask.summary.storage"), model.storage()
                .chosen()
                .get()
                .map(StorageTargetView::location)
                .orElse(""));
        facts.add(wording.text("addtask.summary.schedule"), ScheduleWords.of(model.schedule().schedule(), wording));
    }

    /** A tenant may have thousands. */
    private String addresses(List<ChosenUser> mailboxes) {
        return mailboxes.size() > MOST_NAMED ? wording.text("microsoft.mailboxes.chosen", mailboxes.size())
                : mailboxes.stream().map(ChosenUser::address).collect(Collectors.joining(", "));
    }
}
