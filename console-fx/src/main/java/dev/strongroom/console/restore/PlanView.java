package dev.strongroom.console.restore;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.control.Facts;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.RestorePlan;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a restore would bring back differently, kind by kind and item by item. */
final class PlanView extends VBox {
    /** More than anybody reads; the report has all of them. */
    private static final int MOST_SHOWN = 50;

    private final Wording wording;

    PlanView(Wording wording) {
        this.wording = wording;
        setId("restore-plan");
        getStyleClass().add("field");
    }

    /** Shows what is known of it. */
    void show(LoadState<RestorePlan> state) {
        var title = new Label(wording.text("restore.plan.title"));
        title.getStyleClass().add("strong");
        getChildren().setAll(title);
        switch (state) {
            case LoadState.Loading<RestorePlan>() -> add(wording.text("restore.plan.looking"));
            case LoadState.Failed<RestorePlan>(var problem) ->
                add(wording.text("restore.plan.unknown", wording.problem(problem).detail()));
            case LoadState.Ready<RestorePlan>(var plan) -> show(plan);
        }
    }

    private void show(RestorePlan plan) {
        plan.kinds().forEach(this::show);
        if (plan.items().isEmpty()) {
            return;
        }
        var items = new Facts();
        plan.items()
                .stream()
                .limit(MOST_SHOWN)
                .forEach(item -> items.add(
                        item.name().isEmpty() ? wording.text("recovery.messages.no-name") : item.name(),
                        String.join(" ", item.losses().stream().map(wording::tell).toList())));
        getChildren().add(items);
        var altered = plan.kinds().stream().mapToLong(RestorePlan.KindPlan::altered).sum();
        var shown = Math.min(MOST_SHOWN, plan.items().size());
        if (altered > shown) {
            add(wording.text("restore.plan.more", altered - shown));
        }
    }

    private void show(RestorePlan.KindPlan kind) {
        var name = wording.of(kind.kind());
        if (kind.refused().isPresent()) {
            add(wording.text("restore.plan.refused", name, kind.items(), wording.tell(kind.refused().get())));
            return;
        }
        add(wording.text(kind.altered() == 0 ? "restore.plan.same" : "restore.plan.altered", name, kind.items(),
                kind.altered()));
        if (kind.unseen() > 0) {
            add(wording.text("restore.plan.unseen", name, kind.unseen()));
        }
    }

    private void add(String text) {
        var line = new Label(text);
        line.setWrapText(true);
        getChildren().add(line);
    }
}
