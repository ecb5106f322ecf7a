package dev.strongroom.connectors.microsoft.calendar;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.item.AllPages;
import dev.strongroom.connectors.microsoft.item.FileAttachments;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the days of a series that differ: those that were changed, and those on which it does not take place. One thread. */
final class SeriesDays {
    private static final Duration AROUND = Duration.ofDays(2);

    private final JsonRequests requests;
    private final JsonWrites writes;
    private final BudgetedCalls calls;
    private final String series;
    private final List<String> losses = new ArrayList<>();

    /** @param series the id of the new one */
    SeriesDays(JsonRequests requests, JsonWrites writes, BudgetedCalls calls, String series) {
        this.requests = requests;
        this.writes = writes;
        this.calls = calls;
        this.series = series;
    }

    /**
     * Writes them as the stored series has them; says which could not be.
     *
     * @param content the series' file
     */
    List<String> write(ObjectNode stored, ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        EventDraft usual = new EventDraft(stored);
        List<JsonNode> days = EventFile.changedDays(stored);
        for (int i = 0; i < days.size(); i++) {
            // The series itself is the first event of the file.
            change(days.get(i), usual, content, i + 1);
        }
        for (String cancelled : GraphJson.texts(stored, "cancelledOccurrences")) {
            cancel(EventFile.day(cancelled), EventTimes.of(stored));
        }
        return losses;
    }

    private void change(JsonNode stored, EventDraft usual, ItemContent content, int component)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        Instant original = GraphJson.instant(stored, "originalStart").orElseThrow();
        Optional<String> day = occurrence(original, found -> GraphJson.instant(found, "originalStart")
                .or(() -> EventTimes.instant(found.path("start")))
                .equals(Optional.of(original)));
        if (day.isEmpty()) {
            losses.add("The change of " + original + " is missing: the series has no such day.");
            return;
        }
        EventDraft changed = new EventDraft(stored);
        calls.send(RequestKind.WRITE, () -> {
            writes.change(event(day.get()), changed.changeOf(usual));
            return day;
        });
        List<String> lost = new ArrayList<>(changed.losses());
        lost.removeAll(usual.losses());
        lost.addAll(new FileAttachments(FileAttachments.Holder.EVENT, writes, calls, event(day.get()) + "/attachments")
                .write(stored, content, component));
        lost.forEach(loss -> losses.add("The day of " + original + " comes back differently. " + loss));
    }

    /** What would be lost of the changed days, as far as that is known before. */
    static List<String> foreseen(ObjectNode stored, ItemContent content) throws IOException {
        List<String> losses = new ArrayList<>();
        List<String> usual = new EventDraft(stored).losses();
        List<JsonNode> days = EventFile.changedDays(stored);
        for (int i = 0; i < days.size(); i++) {
            List<String> lost = new ArrayList<>(new EventDraft(days.get(i)).losses());
            lost.removeAll(usual);
            lost.addAll(FileAttachments.foreseen(FileAttachments.Holder.EVENT, days.get(i), content, i + 1));
            Instant original = GraphJson.instant(days.get(i), "originalStart").orElseThrow();
            lost.forEach(loss -> losses.add("The day of " + original + " comes back differently. " + loss));
        }
        return losses;
    }

    private void cancel(Optional<LocalDate> day, EventTimes times)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (day.isEmpty()) {
            return;
        }
        Optional<String> found = occurrence(day.get().atStartOfDay(ZoneOffset.UTC).toInstant(),
                each -> EventTimes.instant(each.path("start")).map(times::day).equals(day));
        if (found.isPresent()) {
            calls.send(RequestKind.WRITE, () -> {
                writes.delete(event(found.get()));
                return day;
            });
        }
    }

    private Optional<String> occurrence(Instant near, Predicate<ObjectNode> wanted)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        String window = "?startDateTime=" + near.minus(AROUND) + "&endDateTime=" + near.plus(AROUND);
        return AllPages.of(requests, event(series) + "/instances" + window, calls)
                .stream()
                .filter(wanted)
                .map(found -> text(found, "id"))
                .findFirst();
    }

    private static String event(String id) {
        return "events/" + JsonRequests.segment(id);
    }
}
