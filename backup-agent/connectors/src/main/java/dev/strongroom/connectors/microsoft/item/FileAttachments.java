package dev.strongroom.connectors.microsoft.item;

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
import dev.strongroom.formats.line.LineWalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Hangs the attachments of a stored item on the new one while its file is read. One thread. */
public final class FileAttachments {
    private static final String DEFAULT_TYPE = "application/octet-stream";
    private static final Set<String> COMPONENTS = Set.of("VEVENT", "VTODO");
    private static final int LONGEST_COMPONENT = 16;

    private final Holder holder;
    private final JsonWrites writes;
    private final BudgetedCalls calls;
    private final String path;

    /** What files hang on. */
    public enum Holder {
        /** Larger ones go up by an upload of their own. */
        EVENT("#microsoft.graph.fileAttachment", RangedUpload.LARGEST,
                " is larger than 150 MB, which Microsoft 365 does not take. Please export the event to have it."),
        /** Graph takes larger ones by an upload of their own, from people who sign in and from no application. */
        TASK("#microsoft.graph.taskFileAttachment", RangedUpload.SMALL - 1,
                " is larger than 3 MB, which Microsoft 365 takes for a task from no application. Please export the task to have it.");

        private final String type;
        private final long largest;
        private final String tooLarge;

        Holder(String type, long largest, String tooLarge) {
            this.type = type;
            this.largest = largest;
            this.tooLarge = tooLarge;
        }

        private Set<String> kept() {
            return switch (this) {
                case EVENT -> Set.of("name", "contentType", "isInline", "contentId");
                case TASK -> Set.of("name", "contentType");
            };
        }

        private Described described(JsonNode attachment, long size) {
            ObjectNode json = GraphJson.only((ObjectNode) attachment, kept());
            return new Described(json.path("contentType").asText("").isEmpty() ? json.put("contentType", DEFAULT_TYPE)
                    : json, size);
        }
    }

    /** An attachment as the stored item describes it, with how many bytes its file has of it. */
    private record Described(ObjectNode json, long size) {
        String name() {
            return json.path("name").asText();
        }

        boolean inlineWithoutId() {
            return json.path("isInline").asBoolean() && json.path("contentId").asText("").isEmpty();
        }
    }

    /** Takes the bytes of an attachment. */
    private interface Taker {
        void take(String name, InputStream bytes) throws IOException;
    }

    /** @param path of the new item's attachments */
    public FileAttachments(Holder holder, JsonWrites writes, BudgetedCalls calls, String path) {
        this.holder = holder;
        this.writes = writes;
        this.calls = calls;
        this.path = path;
    }

    /**
     * Writes them; says which could not be.
     *
     * @param stored as Graph described the event, the changed day or the task that they hung on
     * @param component which of the file's events that is, counted from 0
     */
    public List<String> write(JsonNode stored, ItemContent content, int component)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        Plan plan = Plan.of(holder, stored, content, component);
        try {
            Iterator<Described> files = plan.files().iterator();
            if (files.hasNext()) {
                walk(content, component, (name, bytes) -> attach(files.next(), bytes));
            }
        } catch (Carried e) {
            throw e.open();
        }
        return plan.losses();
    }

    /** Says what {@link #write} would, and writes nothing. */
    public static List<String> foreseen(Holder holder, JsonNode stored, ItemContent content, int component)
            throws IOException {
        return Plan.of(holder, stored, content, component).losses();
    }

    /**
     * What there is to do.
     *
     * @param files in the order in which the item's file has them
     */
    private record Plan(List<Described> files, List<String> losses) {
        static Plan of(Holder holder, JsonNode stored, ItemContent content, int component) throws IOException {
            List<String> losses = new ArrayList<>();
            List<Described> files = stored.path("attachments").isEmpty() ? List.of()
                    : described(holder, stored, sizes(holder, content, component), losses);
            for (Described file : files) {
                if (file.inlineWithoutId()) {
                    losses.add("The picture " + file.name() + " is a file now, and not shown in the text: the backup"
                            + " does not hold its place there.");
                }
                if (file.size() > holder.largest) {
                    losses.add("The file " + file.name() + holder.tooLarge);
                }
            }
            return new Plan(files, losses);
        }
    }

    /** Of all attachments that the file has there, in their order. */
    private static List<Described> sizes(Holder holder, ItemContent content, int component) throws IOException {
        List<Described> sizes = new ArrayList<>();
        walk(content, component, (name, bytes) -> sizes.add(holder.described(
                JsonNodeFactory.instance.objectNode().put("name", name),
                bytes.transferTo(OutputStream.nullOutputStream()))));
        return sizes;
    }

    private static void walk(ItemContent content, int component, Taker taker) throws IOException {
        int[] at = {-1};
        try (InputStream in = content.open()) {
            LineWalk.walk(in, (property, value) -> {
                if (property.name().equals("BEGIN")) {
                    at[0] += COMPONENTS.contains(
                            new String(value.readNBytes(LONGEST_COMPONENT), StandardCharsets.US_ASCII)) ? 1 : 0;
                } else if (property.name().equals("ATTACH") && property.parameters().containsKey("X-FILENAME")
                        && at[0] == component) {
                    taker.take(property.parameters().getOrDefault("X-FILENAME", ""), Base64.getDecoder().wrap(value));
                }
            });
        }
    }

    /** Both lists have one order; links to a cloud drive have no bytes. */
    private static List<Described> described(Holder holder, JsonNode stored, List<Described> sizes,
            List<String> losses) {
        List<Described> files = new ArrayList<>();
        for (JsonNode attachment : stored.path("attachments")) {
            String name = text(attachment, "name");
            if (files.size() < sizes.size() && sizes.get(files.size()).name().equals(AttachedFiles.parameter(name))) {
                files.add(holder.described(attachment, sizes.get(files.size()).size()));
            } else {
                losses.add("The link to " + name + " in a cloud drive is missing.");
            }
        }
        files.addAll(sizes.subList(files.size(), sizes.size()));
        return files;
    }

    private void attach(Described file, InputStream bytes) throws IOException {
        long size = file.size();
        try {
            if (size <= holder.largest && size >= RangedUpload.SMALL) {
                ObjectNode item = file.json().deepCopy().put("attachmentType", "file").put("size", size);
                RangedUpload.send(calls, () -> writes.upload(path, item, size), bytes, size);
            } else if (size <= holder.largest) {
                ObjectNode json = file.json()
                        .deepCopy()
                        .put("@odata.type", holder.type)
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
