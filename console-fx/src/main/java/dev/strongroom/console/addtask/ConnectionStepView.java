package dev.strongroom.console.addtask;

import dev.strongroom.console.control.ChoiceCard;
import dev.strongroom.console.imap.ServerFormView;
import dev.strongroom.console.microsoft.TenantFormView;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.ServiceKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The task's name, the service whose mailboxes it backs up, and the form about that. */
final class ConnectionStepView extends VBox {
    private static final int GAP = 12;
    private static final int HALF = 50;

    ConnectionStepView(AddTaskViewModel model, Wording wording) {
        getStyleClass().add("form");
        var label = new Label(wording.text("addtask.server.name"));
        label.getStyleClass().add("strong");
        var name = new TextField();
        name.setId("task-name");
        label.setLabelFor(name);
        name.textProperty().bindBidirectional(model.name());
        name.promptTextProperty().bind(model.usualName());
        var field = new VBox(label, name);
        field.getStyleClass().add("field");
        var group = new ToggleGroup();
        Map<ServiceKind, ChoiceCard> cards = new EnumMap<>(ServiceKind.class);
        cards.put(ServiceKind.IMAP, new ChoiceCard("service-imap", wording.text("addtask.service.imap"),
                wording.text("addtask.service.imap-text"), group, () -> model.service().set(ServiceKind.IMAP)));
        cards.put(ServiceKind.MICROSOFT365, new ChoiceCard("service-microsoft",
                wording.text("addtask.service.microsoft"), wording.text("addtask.service.microsoft-text"), group,
                () -> model.service().set(ServiceKind.MICROSOFT365)));
        var choice = new GridPane();
        choice.setHgap(GAP);
        cards.values().forEach(card -> {
            choice.addRow(0, card);
            var half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            choice.getColumnConstraints().add(half);
        });
        Map<ServiceKind, Node> forms = new EnumMap<>(ServiceKind.class);
        forms.put(ServiceKind.IMAP, new ServerFormView(model.server(), wording).root());
        forms.put(ServiceKind.MICROSOFT365, new TenantFormView(model.tenant().form(), wording).root());
        getChildren().addAll(field, choice);
        getChildren().addAll(forms.values());
        model.service().subscribe(service -> {
            forms.forEach((of, form) -> {
                form.setVisible(of == service);
                form.setManaged(of == service);
            });
            cards.forEach((of, card) -> {
                if (of == service) {
                    card.select();
                }
            });
        });
    }
}
