package dev.strongroom.simulator.microsoft.limits;

import dev.strongroom.simulator.microsoft.http.Request;
import java.util.List;

/** What a request to the directory costs in resource units. */
public final class Cost {
    private Cost() {}

    /** At least 1. */
    public static int of(Request request) {
        List<String> path = request.path();
        int cost = path.equals(List.of("users")) ? 2
                : path.size() == 3 && path.getLast().equals("members") ? 3
                        : path.getLast().equals("transitiveMembers") ? 5 : 1;
        cost -= request.query().containsKey("$select") ? 1 : 0;
        cost += request.query().containsKey("$expand") ? 1 : 0;
        String top = request.query().getOrDefault("$top", "");
        cost -= top.matches("1?\\d") ? 1 : 0;
        return Math.max(1, cost);
    }
}
