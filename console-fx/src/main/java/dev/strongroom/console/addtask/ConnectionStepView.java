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

/** The task's name, the service that it backs up, and the form about that. */
final class ConnectionStepView extends VBox {
    private static final int GAP = 12;
    private static final double THIRD = 100.0 / 3;

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
        cards.put(ServiceKind.ONEDRIVE, new ChoiceCard("service-onedrive",
                wording.text("addtask.service.onedrive"), wording.text("addtask.service.onedrive-text"), group,
                () -> model.service().set(ServiceKind.ONEDRIVE)));
        var choice = new GridPane();
        choice.setHgap(GAP);
        cards.values().forEach(card -> {
            choice.addRow(0, card);
            var third = new ColumnConstraints();
            third.setPercentWidth(THIRD);
            choice.getColumnConstraints().add(third);
        });
        Map<ServiceKind, Node> forms = new EnumMap<>(ServiceKind.class);
        forms.put(ServiceKind.IMAP, new ServerFormView(model.server(), wording).root());
        var tenant = new TenantFormView(model.tenant().form(), wording).root();
        forms.put(ServiceKind.MICROSOFT365, tenant);
        forms.put(ServiceKind.ONEDRIVE, tenant);
        getChildren().addAll(field, choice);
        getChildren().addAll(forms.get(ServiceKind.IMAP), tenant);
        model.service().subscribe(service -> {
            forms.values().forEach(form -> {
                var shown = form.equals(forms.get(service));
                form.setVisible(shown);
                form.setManaged(shown);
            });
            cards.forEach((of, card) -> {
                if (of == service) {
                    card.select();
                }
            });
        });
    }
}
