package dev.strongroom.connectors.microsoft.calendar;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.item.AllPages;
import dev.strongroom.connectors.microsoft.item.GraphJson;
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

    /** Writes them as the stored series has them; says which could not be. */
    List<String> write(ObjectNode stored)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        EventDraft usual = new EventDraft(stored);
        for (JsonNode exception : stored.path("exceptionOccurrences")) {
            Optional<Instant> original = GraphJson.instant(exception, "originalStart");
            Optional<String> day = original.isEmpty() ? Optional.empty()
                    : occurrence(original.get(), found -> GraphJson.instant(found, "originalStart")
                            .or(() -> EventTimes.instant(found.path("start")))
                            .equals(original));
            if (day.isEmpty()) {
                losses.add("The change of " + text(exception, "originalStart")
                        + " is missing: the series has no such day.");
                continue;
            }
            EventDraft changed = new EventDraft(exception);
            calls.send(RequestKind.WRITE, () -> {
                writes.change(event(day.get()), changed.changeOf(usual));
                return day;
            });
            changed.losses()
                    .stream()
                    .filter(loss -> !usual.losses().contains(loss))
                    .map(loss -> "Of " + text(exception, "originalStart") + ": " + loss)
                    .forEach(losses::add);
        }
        for (String cancelled : GraphJson.texts(stored, "cancelledOccurrences")) {
            cancel(EventFile.day(cancelled), EventTimes.of(stored));
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
