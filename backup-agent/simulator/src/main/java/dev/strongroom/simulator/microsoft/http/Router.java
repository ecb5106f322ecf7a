package dev.strongroom.simulator.microsoft.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request. Immutable. */
public final class Router {
    /** A route with the call that it is to answer. */
    public record Match(Route route, Call call) {}

    /** By method and number of segments, the most specific first. */
    private final Map<String, List<Route>> routes = new HashMap<>();

    public Router(List<Route> all) {
        for (Route route : all) {
            routes.computeIfAbsent(slot(route.method(), route.template()), slot -> new ArrayList<>()).add(route);
        }
        routes.values().forEach(list -> list.sort(Comparator.comparingLong(Route::fixedSegments).reversed()));
    }

    /** The route; an error that Graph has for a path that it does not know, or a method that it does not take there. */
    public Match find(Request request) {
        return find(request, request.method()).orElseThrow(() -> refusal(request));
    }

    private Optional<Match> find(Request request, String method) {
        for (Route route : routes.getOrDefault(slot(method, request.path()), List.of())) {
            Optional<Map<String, String>> arguments = route.match(request.path());
            if (arguments.isPresent()) {
                return Optional.of(new Match(route, new Call(request, arguments.get())));
            }
        }
        return Optional.empty();
    }

    private GraphException refusal(Request request) {
        boolean otherMethod = List.of("GET", "POST", "PATCH", "PUT", "DELETE")
                .stream()
                .anyMatch(method -> find(request, method).isPresent());
        String last = request.path().isEmpty() ? "" : request.path().getLast();
        return otherMethod
                ? new GraphException(405, "UnsupportedHttpMethod", request.method() + " is not allowed here.")
                : GraphException.badRequest("Resource not found for the segment '" + last + "'.");
    }

    private static String slot(String method, List<String> segments) {
        return method + segments.size();
    }
}
