package dev.strongroom.connectors.microsoft.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.item.AllPages;
import java.util.List;

/**
 * Lists calendars with the events in them, so that a calendar in which nothing changed costs no request of its own. Graph
 * need not do that: once it refused, calendars are listed alone for the life of the process. Thread-safe.
 */
public final class CalendarList {
    static final String ALONE = "calendars?$top=100";

    private volatile boolean refused;

    /** @param expansion what of the events is wanted */
    List<ObjectNode> withEvents(JsonRequests requests, String expansion, BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (!refused) {
            try {
                return AllPages.of(requests, ALONE + "&$expand=events(" + expansion + ")", calls);
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.REFUSED && failure.kind() != GraphFailure.Kind.BROKEN) {
                    throw failure;
                }
                refused = failure.kind() == GraphFailure.Kind.REFUSED;
            }
        }
        return AllPages.of(requests, ALONE, calls);
    }
}
