package dev.strongroom.simulator.microsoft.limits;

import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import java.util.List;
import java.util.Set;

/** What a request costs in resource units. */
public final class Cost {
    private static final Set<String> LISTS = Set.of("children", "drives", "versions", "getAllSites", "sites", "lists",
            "items", "columns", "contentTypes", "pages", "graph.sitePage", "webParts");

    private Cost() {}

    /** Of OneDrive and SharePoint: permissions are dear, one item or a delta with its token is cheap. */
    static int inDrives(Request request, ResourceType type) {
        boolean expands = request.query().getOrDefault("$expand", "").contains("permissions");
        if (type == ResourceType.DRIVE_PERMISSION || type == ResourceType.SITE_PERMISSION || expands) {
            return 5;
        }
        String last = request.path().getLast();
        boolean list = LISTS.contains(last)
                || (last.equals("delta") && !request.query().containsKey("token"));
        return request.method().equals("GET") && !list ? 1 : 2;
    }

    /** Of the directory; at least 1. */
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
