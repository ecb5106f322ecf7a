package dev.strongroom.connectors.microsoft.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.FileAttachments;
import dev.strongroom.connectors.microsoft.item.FlatFolders;
import dev.strongroom.connectors.microsoft.item.FoldersByPath;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.connectors.microsoft.item.ItemWrites;
import dev.strongroom.connectors.microsoft.item.NamedProperty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes events, and series with the days that differ. Nobody is ever invited, and no event is removed to which somebody is:
 * Exchange would send messages.
 */
public final class EventWrites implements ItemWrites {
    private final JsonRequests requests;
    private final JsonWrites writes;
    private final FoldersByPath calendars;

    public EventWrites(JsonRequests requests, JsonWrites writes, BudgetedCalls calls) {
        this.requests = requests;
        this.writes = writes;
        calendars = new FlatFolders(calls, new CalendarStore(requests, writes));
    }

    @Override
    public SubService service() {
        return SubService.CALENDAR_RESTORE;
    }

    @Override
    public FoldersByPath folders() {
        return calendars;
    }

    @Override
    public Page<ObjectNode> page(String folder, Optional<String> link) throws GraphFailure {
        return requests.page(CalendarFolders.events(folder)
                + "?$top=250&$select=changeKey,type,start,createdDateTime,iCalUId&$expand=" + NamedProperty.expand(),
                link);
    }

    private static String event(String id) {
        return "events/" + JsonRequests.segment(id);
    }

    @Override
    public String uid(ObjectNode item) {
        String uid = GraphJson.text(item, "iCalUId");
        return uid.isEmpty() ? GraphJson.text(item, "id") : uid;
    }

    @Override
    public ObjectNode get(String folder, String id) throws GraphFailure {
        return requests.get(event(id) + "?$expand=" + NamedProperty.expand());
    }

    @Override
    public String create(String folder, ObjectNode source, String mark) throws GraphFailure {
        return GraphJson.text(writes.create(CalendarFolders.events(folder),
                NamedProperty.put(new EventDraft(source).whole(), mark)), "id");
    }

    @Override
    public List<String> complete(String folder, String id, ObjectNode source, ItemContent content,
            BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        List<String> losses = new ArrayList<>(new SeriesDays(requests, writes, calls, id).write(source, content));
        losses.addAll(new FileAttachments(FileAttachments.Holder.EVENT, writes, calls, event(id) + "/attachments")
                .write(source, content, 0));
        return losses;
    }

    @Override
    public void mark(String folder, String id, String mark) throws GraphFailure {
        writes.change(event(id), NamedProperty.change(mark));
    }

    @Override
    public List<String> losses(ObjectNode source) {
        return new EventDraft(source).losses();
    }

    @Override
    public List<String> foreseen(ObjectNode source, ItemContent content) throws IOException {
        List<String> losses = new ArrayList<>(losses(source));
        losses.addAll(FileAttachments.foreseen(FileAttachments.Holder.EVENT, source, content, 0));
        losses.addAll(SeriesDays.foreseen(source, content));
        return losses;
    }

    @Override
    public void requireRemovable(ObjectNode item) throws RefusedException {
        if (!item.path("attendees").isEmpty()) {
            throw new RefusedException(
                    "People are invited to it, who would get a message from Exchange. Please remove it"
                            + " in the calendar if they may.");
        }
    }

    @Override
    public void remove(String folder, String id) throws GraphFailure {
        writes.purge(event(id));
    }
}
