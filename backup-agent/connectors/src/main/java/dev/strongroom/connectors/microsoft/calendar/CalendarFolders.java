package dev.strongroom.connectors.microsoft.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.AllPages;
import dev.strongroom.connectors.microsoft.item.AttachedFiles;
import dev.strongroom.connectors.microsoft.item.FolderPaths;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.connectors.microsoft.item.ItemEntry;
import dev.strongroom.connectors.microsoft.item.ItemFolders;
import dev.strongroom.formats.item.ItemKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calendars of one mailbox. A delta would show them through a window of time, in which a series is as many events as it
 * has days; so each run lists single events and series with their versions, and reads those that have another one.
 */
public final class CalendarFolders implements ItemFolders {
    private static final String SERIES = "seriesMaster";
    private static final int PAGE = 250;
    private static final String LISTED = "$top=" + PAGE + "%s$select=changeKey,type,start,createdDateTime";

    private final JsonRequests requests;
    private final CalendarList calendarList;
    private final ListedEvents listed;

    /** @param calendarList of all mailboxes of the process */
    public CalendarFolders(JsonRequests requests, CalendarList calendarList, InstantSource clock) {
        this.requests = requests;
        this.calendarList = calendarList;
        listed = new ListedEvents(PAGE, clock);
    }

    @Override
    public SubService service() {
        return SubService.CALENDAR;
    }

    @Override
    public List<Container> list(BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        FolderPaths paths = new FolderPaths(ItemKind.EVENT);
        List<Container> calendars = new ArrayList<>();
        for (ObjectNode calendar : calendarList.withEvents(requests, LISTED.formatted(";"), calls)) {
            listed.take(calendar);
            calendars.add(paths.container(GraphJson.text(calendar, "id"), List.of(), GraphJson.text(calendar, "name"),
                    calendar.path("isDefaultCalendar").asBoolean() ? Optional.of("Calendar") : Optional.empty()));
        }
        return calendars;
    }

    @Override
    public Page<ItemEntry> page(String folder, Optional<String> link) throws GraphFailure {
        return ItemEntry.page(requests.page(events(folder) + "?" + LISTED.formatted("&"), link));
    }

    @Override
    public Optional<Page<ItemEntry>> firstPage(String folder) {
        return listed.firstPage(folder).map(ItemEntry::page);
    }

    @Override
    public long count(String folder) throws GraphFailure {
        return requests.count(events(folder));
    }

    static String events(String folder) {
        return "calendars/" + JsonRequests.segment(folder) + "/events";
    }

    /** Of an event that does not say when it begins, when it was made. */
    @Override
    public Instant received(ItemEntry entry) {
        return entry.json().flatMap(event -> EventTimes.instant(event.path("start"))).orElseGet(entry::created);
    }

    @Override
    public void read(String folder, ItemEntry entry, BudgetedCalls calls, Taker taker)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        String path = "events/" + JsonRequests.segment(entry.id());
        boolean series = entry.json().map(event -> GraphJson.text(event, "type").equals(SERIES)).orElse(false);
        ObjectNode event = calls.send(RequestKind.ITEM,
                () -> requests.get(path + (series ? "?$expand=exceptionOccurrences" : "")));
        if (series) {
            // Only $select brings them, and brings nothing else then.
            ObjectNode cancelled =
                    calls.send(RequestKind.ITEM, () -> requests.get(path + "?$select=cancelledOccurrences"));
            event.set("cancelledOccurrences", cancelled.path("cancelledOccurrences"));
        }
        List<JsonNode> days = EventFile.changedDays(event);
        try (AttachedFiles files = new AttachedFiles(requests, calls)) {
            attachments(path, event, files, calls);
            for (JsonNode day : days) {
                String dayPath = "events/" + JsonRequests.segment(GraphJson.text(day, "id"));
                if (mayHaveFiles(day)) {
                    attachments(dayPath, (ObjectNode) day, files, calls);
                } else {
                    files.fetch(dayPath, List.of());
                }
            }
            files.give(new EventFile(entry.id(), event).pieces(), taker);
        }
    }

    /** Graph does not count pictures in the text as attachments. */
    private static boolean mayHaveFiles(JsonNode day) {
        return day.path("hasAttachments").asBoolean() || GraphJson.text(day.path("body"), "content").contains("cid:");
    }

    /** Describes the attachments of an event in it, and fetches them. */
    private void attachments(String path, ObjectNode event, AttachedFiles files, BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        String list = path + "/attachments";
        List<ObjectNode> attachments = AllPages.of(requests, list + AttachedFiles.SELECT, calls);
        event.putArray("attachments").addAll(attachments);
        files.fetch(list, attachments);
    }
}
