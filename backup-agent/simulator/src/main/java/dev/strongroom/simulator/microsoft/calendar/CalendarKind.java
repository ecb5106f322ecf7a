package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.Kind;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;

/** Calendars with events. */
final class CalendarKind implements Kind {
    @Override
    public Hierarchy hierarchy(Mailbox mailbox) {
        return mailbox.calendars();
    }

    @Override
    public String containers() {
        return "calendars";
    }

    @Override
    public String items() {
        return "events";
    }

    @Override
    public ResourceType containerType() {
        return ResourceType.CALENDAR;
    }

    @Override
    public ResourceType itemType() {
        return ResourceType.EVENT;
    }

    static long defaultCalendar(Mailbox mailbox) {
        return mailbox.calendars().containers().all().getFirst().key();
    }

    @Override
    public ObjectNode container(Mailbox mailbox, Item container) {
        ObjectNode json = Mailbox.withId(mailbox.id(container.key()), container.json());
        json.putObject("owner").put("name", mailbox.name()).put("address", mailbox.address());
        return json;
    }

    @Override
    public ObjectNode container(Mailbox mailbox, Call call, Item container) {
        ObjectNode json = container(mailbox, container);
        ExpandedEvents.into(json, mailbox, call, container);
        return json;
    }

    @Override
    public ObjectNode item(Mailbox mailbox, Call call, Item item, long container) {
        return new Events(mailbox, call).render(item);
    }

    @Override
    public ObjectNode newContainer(Mailbox mailbox, ObjectNode given) {
        return calendar(given.path("name").asText(), false);
    }

    static ObjectNode calendar(String name, boolean isDefault) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name).put("color", "auto").put("hexColor", "").put("isDefaultCalendar", isDefault);
        json.put("changeKey", Mailbox.changeKey(1))
                .put("canShare", true)
                .put("canViewPrivateItems", true)
                .put("canEdit", true);
        json.putArray("allowedOnlineMeetingProviders").add("teamsForBusiness");
        return json.put("defaultOnlineMeetingProvider", "teamsForBusiness")
                .put("isTallyingResponses", true)
                .put("isRemovable", !isDefault);
    }

    /** An event as Exchange completes it. Its times are kept in UTC, beside the names of the zones that they were given in. */
    @Override
    public Item newItem(Mailbox mailbox, ObjectNode given) {
        if (!given.has("start") || !given.has("end")) {
            throw new GraphException(400, "ErrorPropertyValidationFailure",
                    "At least one property failed validation: start and end.");
        }
        long key = mailbox.reserve(1);
        ObjectNode json = mailbox.created(JsonNodeFactory.instance.objectNode());
        json.putArray("categories");
        json.putNull("transactionId")
                .put("reminderMinutesBeforeStart", 15)
                .put("isReminderOn", true)
                .put("hasAttachments", false);
        json.put("subject", "").put("bodyPreview", "").put("importance", "normal").put("sensitivity", "normal");
        json.put("isAllDay", false).put("isCancelled", false).put("isOrganizer", true).put("isDraft", false);
        json.put("responseRequested", true).putNull("seriesMasterId").put("showAs", "busy");
        json.put("iCalUId", "040000008200E00074C5B7101A82E008"
                + Long.toHexString(key + 0x10000000L).toUpperCase(java.util.Locale.ROOT));
        json.put("webLink", "https://outlook.office365.example/owa/?itemid=" + key).putNull("onlineMeetingUrl");
        json.put("isOnlineMeeting", false).put("onlineMeetingProvider", "unknown").put("allowNewTimeProposals", true);
        json.put("hideAttendees", false).putNull("recurrence").putNull("onlineMeeting");
        json.putObject("responseStatus").put("response", "organizer").put("time", "0001-01-01T00:00:00Z");
        json.putObject("body").put("contentType", "html").put("content", "");
        json.putObject("location").put("displayName", "").put("locationType", "default").put("uniqueIdType", "unknown");
        json.putArray("locations");
        json.putArray("attendees");
        json.putObject("organizer")
                .putObject("emailAddress")
                .put("name", mailbox.name())
                .put("address", mailbox.address());
        json.put("originalStartTimeZone", given.at("/start/timeZone").asText("UTC"));
        json.put("originalEndTimeZone", given.at("/end/timeZone").asText("UTC"));
        given.remove(
                List.of("id", "changeKey", "createdDateTime", "lastModifiedDateTime", "organizer", "iCalUId", "type",
                        "@odata.etag", "@odata.context", "cancelledOccurrences", "seriesMasterId"));
        json.setAll(given);
        utc(json);
        return new Item(key, json);
    }

    /** Writes start and end in UTC; days have no zone and stay as they are. */
    static void utc(ObjectNode json) {
        if (json.path("isAllDay").asBoolean()) {
            for (String name : new String[]{"start", "end"}) {
                json.set(name, ((ObjectNode) json.path(name)).deepCopy().put("timeZone", "UTC"));
            }
        }
        json.set("start", EventTime.write(EventTime.read(json.path("start")), "UTC"));
        json.set("end", EventTime.write(EventTime.read(json.path("end")), "UTC"));
    }

    @Override
    public boolean changeable(Mailbox mailbox, Item container) {
        return !container.json().path("isDefaultCalendar").asBoolean();
    }
}
