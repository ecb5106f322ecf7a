package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what a site is: its names, its columns and content types, and who may do what with it. */
record SitePropertiesReading(SiteCalls calls, PartSink part) {
    ContainerReading read()
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        ObjectNode site = calls.get(part.path());
        Map<String, String> properties = new TreeMap<>();
        properties.put("site", SiteJson.text(site));
        properties.put("columns", SiteJson.text(calls.all(part.path() + "/columns")));
        properties.put("contentTypes", SiteJson.text(calls.all(part.path() + "/contentTypes")));
        calls.permissions(part.path())
                .ifPresent(permissions -> properties.put("permissions", SiteJson.text(permissions)));
        part.round().whole();
        part.root(site, properties);
        return part.done(Optional.of(part.path()));
    }
}
