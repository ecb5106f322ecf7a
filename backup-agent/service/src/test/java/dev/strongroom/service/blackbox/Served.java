package dev.strongroom.service.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a tenant serves of Anna's mailbox. */
final class Served {
    private Served() {}

    /** All entries of a list, page by page. */
    static List<JsonNode> all(TenantProcess tenant, String path) throws IOException, InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = Json.read(tenant.asAnna("GET", next, ""));
            page.get("value").forEach(found::add);
            next = page.path("@odata.nextLink").asText();
        }
        return found;
    }

    /** How many requests it has had. */
    static long requests(TenantProcess tenant) throws IOException, InterruptedException {
        return Json.read(tenant.coverage()).findValues("requests").stream().mapToLong(JsonNode::longValue).sum();
    }
}
