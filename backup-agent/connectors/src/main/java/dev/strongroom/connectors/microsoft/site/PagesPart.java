package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.SiteTarget;
import dev.strongroom.connectors.SiteTarget.Meeting;
import dev.strongroom.connectors.SiteTarget.Outcome;
import dev.strongroom.connectors.microsoft.graph.SiteRequests;
import dev.strongroom.connectors.microsoft.item.CanonicalJson;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the pages of a site, and publishes those that were published. A page is known by its name. */
final class PagesPart implements SiteTarget.Part {
    private static final Set<String> KEPT = Set.of("title", "description", "pageLayout", "promotionKind",
            "showComments", "showRecommendedPages", "thumbnailWebUrl", "titleArea", "canvasLayout");
    private static final String CAST = "/microsoft.graph.sitePage";
    private static final String EXPAND = "?$expand=canvasLayout";

    private final SiteWrites writes;
    private final String path;
    private final String prefix;
    private final String suffix;
    /** The ids of pages by their names in small letters. */
    private final Map<String, String> there = new HashMap<>();

    /**
     * Writes below {@code path}.
     *
     * @param prefix stands before each page's name
     * @param suffix stands behind the names of duplicates
     */
    PagesPart(SiteWrites writes, String path, String prefix, String suffix) {
        this.writes = writes;
        this.path = path;
        this.prefix = prefix;
        this.suffix = suffix;
    }

    /** Looks at what is there. */
    void look() throws ConnectorException, InterruptedException {
        for (ObjectNode page : writes.all(path + CAST + "?$select=id,name")) {
            there.put(folded(page.path("name").asText()), page.path("id").asText());
        }
    }

    @Override
    public List<String> lost() {
        return List.of();
    }

    @Override
    public Outcome write(List<byte[]> states, Meeting meeting) throws ConnectorException, InterruptedException {
        JsonNode stored = SiteJson.read(new String(states.getLast(), StandardCharsets.UTF_8));
        ObjectNode page = kept((ObjectNode) stored);
        String name = prefix + stored.path("name").asText();
        Optional<String> id = Optional.ofNullable(there.get(folded(name)));
        if (id.isEmpty() || meeting == Meeting.DUPLICATE) {
            String free = id.isEmpty() ? name : name.replaceFirst("(\\.aspx)?$", "") + suffix + ".aspx";
            ObjectNode wanted = page.deepCopy().put("@odata.type", "#microsoft.graph.sitePage").put("name", free);
            String made = writes.create(path, wanted).path("id").asText();
            there.put(folded(free), made);
            publish(stored, made);
            return new Outcome(true, List.of());
        }
        String at = path + "/" + SiteRequests.segment(id.get()) + CAST;
        if (meeting == Meeting.BYPASS || kept(writes.get(at + EXPAND)).equals(page)) {
            return new Outcome(false, List.of());
        }
        writes.change(at, page.deepCopy().put("@odata.type", "#microsoft.graph.sitePage"));
        publish(stored, id.get());
        return new Outcome(true, List.of());
    }

    private static ObjectNode kept(ObjectNode page) {
        ObjectNode known = GraphJson.only(page, KEPT);
        return CanonicalJson.only(known, name -> !name.contains("@") || name.equals("@odata.type"));
    }

    private void publish(JsonNode stored, String id) throws ConnectorException, InterruptedException {
        if (stored.at("/publishingState/level").asText().equals("published")) {
            writes.act(path + "/" + SiteRequests.segment(id) + CAST + "/publish");
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
