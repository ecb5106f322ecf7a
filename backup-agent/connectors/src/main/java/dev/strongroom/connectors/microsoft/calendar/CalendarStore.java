package dev.strongroom.connectors.microsoft.calendar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.item.AllPages;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.connectors.microsoft.item.TargetFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calendars that events can be written to; not those of others that may only be looked at. */
record CalendarStore(JsonRequests requests, JsonWrites writes) implements TargetFolders.Store {
    @Override
    public TargetFolders.Listed list(BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        List<TargetFolders.Folder> calendars = new ArrayList<>();
        String main = "";
        for (ObjectNode calendar : AllPages.of(requests, CalendarList.ALONE, calls)) {
            if (calendar.path("canEdit").asBoolean(true)) {
                calendars.add(new TargetFolders.Folder(GraphJson.text(calendar, "id"), Optional.empty(),
                        GraphJson.text(calendar, "name")));
            }
            main = calendar.path("isDefaultCalendar").asBoolean() ? GraphJson.text(calendar, "id") : main;
        }
        return new TargetFolders.Listed(main, calendars);
    }

    @Override
    public String create(Optional<String> parent, String name) throws GraphFailure {
        return GraphJson.text(writes.create("calendars", JsonNodeFactory.instance.objectNode().put("name", name)),
                "id");
    }
}
