package dev.strongroom.connectors.microsoft.calendar;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.item.Carried;
import dev.strongroom.connectors.microsoft.item.RangedUpload;
import dev.strongroom.formats.line.LineWalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Hangs the attachments of a stored event on the new one while its file is read. One thread. */
final class FileAttachments {
    private static final String DEFAULT_TYPE = "application/octet-stream";

    private final JsonWrites writes;
    private final BudgetedCalls calls;
    private final String path;
    private final List<String> losses = new ArrayList<>();

    /** An attachment as the stored event describes it, with the bytes that its file has of it. */
    private record Described(String name, String type, boolean inline, Optional<Long> size) {
        ObjectNode json() {
            return JsonNodeFactory.instance.objectNode()
                    .put("name", name)
                    .put("contentType", type)
                    .put("isInline", inline);
        }
    }

    /** Takes the bytes of an attachment. */
    private interface Taker {
        void take(String name, InputStream bytes) throws IOException;
    }

    /** @param path of the new event's attachments */
    FileAttachments(JsonWrites writes, BudgetedCalls calls, String path) {
        this.writes = writes;
        this.calls = calls;
        this.path = path;
    }

    /** Writes them; says which could not be. */
    List<String> write(ObjectNode stored, ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        if (stored.path("attachments").isEmpty()) {
            return losses;
        }
        List<Described> files = described(stored, sizes(content));
        try {
            int[] next = {0};
            walk(content, (name, bytes) -> {
                attach(files.get(next[0]), bytes);
                next[0]++;
            });
        } catch (Carried e) {
            throw e.open();
        }
        return losses;
    }

    /** Of all attachments that the file has, in their order. */
    private static List<Described> sizes(ItemContent content) throws IOException {
        List<Described> sizes = new ArrayList<>();
        walk(content, (name, bytes) -> sizes.add(new Described(name, DEFAULT_TYPE, false,
                Optional.of(bytes.transferTo(OutputStream.nullOutputStream())))));
        return sizes;
    }

    private static void walk(ItemContent content, Taker taker) throws IOException {
        try (InputStream in = content.open()) {
            LineWalk.walk(in, (property, value) -> {
                if (property.name().equals("ATTACH") && property.parameters().containsKey("X-FILENAME")) {
                    taker.take(property.parameters().getOrDefault("X-FILENAME", ""), Base64.getDecoder().wrap(value));
                }
            });
        }
    }

    /** Both lists have one order; links to a cloud drive have no bytes. */
    private List<Described> described(ObjectNode stored, List<Described> sizes) {
        List<Described> files = new ArrayList<>();
        for (JsonNode attachment : stored.path("attachments")) {
            String name = text(attachment, "name");
            if (files.size() < sizes.size() && sizes.get(files.size()).name().equals(EventFile.parameter(name))) {
                String type = text(attachment, "contentType");
                files.add(new Described(name, type.isEmpty() ? DEFAULT_TYPE : type,
                        attachment.path("isInline").asBoolean(), sizes.get(files.size()).size()));
            } else {
                losses.add("The link to " + name + " in a cloud drive is missing.");
            }
        }
        files.addAll(sizes.subList(files.size(), sizes.size()));
        return files;
    }

    private void attach(Described file, InputStream bytes) throws IOException {
        long size = file.size().orElseThrow();
        if (file.inline()) {
            losses.add("The picture " + file.name() + " is a file of the event, and not shown in its text.");
        }
        try {
            if (size > RangedUpload.LARGEST) {
                losses.add(
                        "The file " + file.name() + " is larger than 150 MB, which Microsoft 365 does not take. Please"
                                + " export the event to have it.");
            } else if (size >= RangedUpload.SMALL) {
                ObjectNode item = file.json().put("attachmentType", "file").put("size", size);
                RangedUpload.send(calls, () -> writes.upload(path, item, size), bytes, size);
            } else {
                ObjectNode json = file.json()
                        .put("@odata.type", "#microsoft.graph.fileAttachment")
                        .put("contentBytes", bytes.readAllBytes());
                calls.send(RequestKind.WRITE, () -> {
                    try {
                        return writes.create(path, json);
                    } catch (GraphFailure failure) {
                        throw failure.once();
                    }
                });
            }
        } catch (GraphFailure | StoppedException | ConnectorException | InterruptedException e) {
            throw new Carried(e);
        }
    }
}
