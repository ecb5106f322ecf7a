package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads the pages of a site with their web parts. Graph has no delta of them: all are told with each run. */
record PagesReading(SiteCalls calls, PartSink part) {
    private static final String ALL = "/microsoft.graph.sitePage?$expand=canvasLayout";

    ContainerReading read()
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        part.round().whole();
        part.root(JsonNodeFactory.instance.objectNode(), Map.of());
        Optional<String> link = Optional.empty();
        do {
            Page<ObjectNode> page = calls.page(RequestKind.DELTA, part.path() + ALL, link);
            for (ObjectNode entry : page.entries()) {
                part.item(entry.path("id").asText(), entry.path("name").asText("page") + ".json", entry);
            }
            link = page.next();
        } while (link.isPresent());
        return part.done(Optional.of(part.path()));
    }
}
