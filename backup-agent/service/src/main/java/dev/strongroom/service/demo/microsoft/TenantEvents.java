package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events of calendars; a series is one. */
final class TenantEvents implements TenantKind {
    @Override
    public ItemKind kind() {
        return ItemKind.EVENT;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<TenantItem> items(Graph graph, String mailbox) throws IOException, InterruptedException {
        List<TenantItem> items = new ArrayList<>();
        for (ObjectNode calendar : graph.all(mailbox + "calendars")) {
            List<String> path = List.of(calendar.path("name").asText());
            for (ObjectNode listed : graph.all(
                    mailbox + "calendars/" + calendar.path("id").asText() + "/events?$top=100&$select=id")) {
                String resource = mailbox + "events/" + listed.path("id").asText();
                ObjectNode event = whole(graph, resource);
                items.add(new TenantItem(path, resource, event.path("subject").asText(), Fields.of(event),
                        RestoredEvent.fields(event)));
            }
        }
        return items;
    }

    @Override
    public Optional<String> comesBackDifferently() {
        return Optional.of(
                "Nobody is invited again: the texts of events name the people who were. A time zone that nobody knows is UTC.");
    }

    /** Exceptions and cancelled days of a series come only when they are asked for. */
    private static ObjectNode whole(Graph graph, String resource) throws IOException, InterruptedException {
        ObjectNode event = graph.get(resource + "?$expand=exceptionOccurrences");
        if (event.path("type").asText().equals("seriesMaster")) {
            event.set("cancelledOccurrences",
                    graph.get(resource + "?$select=cancelledOccurrences").path("cancelledOccurrences"));
        } else {
            event.remove("exceptionOccurrences");
        }
        ArrayNode attachments = event.putArray("attachments");
        graph.all(resource + "/attachments?$select=name,contentType,size,isInline,"
                + "microsoft.graph.fileAttachment/contentId").forEach(attachments::add);
        return event;
    }
}
