package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.drive.DriveCursor;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.graph.SiteRequests;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a list once, by its delta: each item with its fields as JSON. Columns that came or went change items of which no
 * delta tells, so the whole list is then told anew. One thread.
 */
final class ListReading {
    private static final String ITEMS = "/items";
    private static final String DELTA = ITEMS + "/delta?$expand=fields&$top=500";
    private static final String FILES = "/attachments";
    private static final String NO_FILES = "Files hang on it, which Microsoft Graph does not give.";
    private static final int LONGEST_TITLE = 100;

    private final SiteCalls calls;
    private final PartSink part;
    private final KnownItems known;
    private final int versions;
    private final Set<String> files = new TreeSet<>();

    /** @param versions how many older versions of an item that is new or has changed are read */
    ListReading(SiteCalls calls, PartSink part, KnownItems known, int versions) {
        this.calls = calls;
        this.part = part;
        this.known = known;
        this.versions = versions;
    }

    ContainerReading read()
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        ListSchema schema = ListSchema.read(calls, part.path());
        Optional<String> change = schema.changeSince(part.before());
        change.ifPresent(part.round()::note);
        Optional<DriveCursor> cursor = change.isEmpty() ? DriveCursor.read(known.cursor()) : Optional.empty();
        String delta = enumerate(cursor, schema);
        for (String name : cursor.map(DriveCursor::unread).orElse(Map.of()).keySet()) {
            if (!part.round().told(part.ids().of(name.replace(FILES, "")))) {
                files.add(name);
            }
        }
        files.forEach(name -> part.gap(name, NO_FILES));
        return part.done(Optional.of(delta));
    }

    private String enumerate(Optional<DriveCursor> cursor, ListSchema schema)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        if (cursor.isPresent()) {
            try {
                part.root(schema.list(), schema.properties());
                return follow(Optional.of(cursor.get().delta()));
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.EXPIRED) {
                    throw failure;
                }
                part.round()
                        .note(
                                "Microsoft 365 no longer knows where the last backup ended; the whole list was compared.");
            }
        }
        part.round().whole();
        part.root(schema.list(), schema.properties());
        return follow(Optional.empty());
    }

    private String follow(Optional<String> start)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        Optional<String> link = start;
        while (true) {
            Page<ObjectNode> page = calls.page(RequestKind.DELTA, part.path() + DELTA, link);
            for (ObjectNode entry : page.entries()) {
                take(entry);
            }
            if (page.next().isEmpty()) {
                return page.delta()
                        .orElseThrow(
                                () -> GraphFailure.broken(new IOException("The last page has no link to go on")));
            }
            link = page.next();
        }
    }

    private void take(ObjectNode json)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        String graphId = json.path("id").asText();
        ItemId id = part.ids().of(graphId);
        if (json.has("deleted")) {
            part.round().deleted(id);
            return;
        }
        if (!part.round().tellsNew(id, json.path("eTag").asText())) {
            return;
        }
        part.item(graphId, name(graphId, json), json);
        if (json.at("/fields/Attachments").asBoolean()) {
            files.add(graphId + FILES);
        }
        if (versions > 0) {
            versions(id, graphId);
        }
    }

    private void versions(ItemId id, String graphId)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        List<ObjectNode> all = calls.all(
                part.path() + ITEMS + "/" + SiteRequests.segment(graphId) + "/versions?$expand=fields");
        for (ObjectNode version : all.stream().skip(1).limit(versions).toList()) {
            part.version(id, graphId, version.path("id").asText(), version);
        }
    }

    /** The number, by which items differ, and the title, by which people know them. */
    private static String name(String graphId, ObjectNode json) {
        String title = json.at("/fields/Title").asText().replaceAll("\\p{Cntrl}", " ").strip();
        int end = title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())));
        return (graphId + " " + title.substring(0, end)).strip() + ".json";
    }
}
