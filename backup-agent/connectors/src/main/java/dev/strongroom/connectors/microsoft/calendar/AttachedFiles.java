package dev.strongroom.connectors.microsoft.calendar;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.MimeBody;
import dev.strongroom.formats.line.FoldedBase64;
import dev.strongroom.formats.line.LineWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The attachments of one event, in temporary files that only this user may read, so that none lies in memory as a whole and
 * a connection that breaks can be tried again. One thread.
 */
final class AttachedFiles implements AutoCloseable {
    private final JsonRequests requests;
    private final BudgetedCalls calls;
    private final String path;
    private final List<Attached> files = new ArrayList<>();

    /** @param property name and parameters of its line */
    private record Attached(String property, Path file) {}

    /** @param path to which an attachment's id is added */
    AttachedFiles(JsonRequests requests, BudgetedCalls calls, String path) {
        this.requests = requests;
        this.calls = calls;
        this.path = path;
    }

    /** Fetches those that have bytes: links to a drive have none. */
    void fetch(List<ObjectNode> attachments)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        for (ObjectNode attachment : attachments) {
            if (!text(attachment, "@odata.type").endsWith("referenceAttachment")) {
                Path file = temporary();
                files.add(new Attached(property(attachment), file));
                calls.send(RequestKind.CONTENT, () -> {
                    try (MimeBody body = requests.open(
                            path + JsonRequests.segment(text(attachment, "id")) + "/$value")) {
                        return Files.copy(body.stream(), file, StandardCopyOption.REPLACE_EXISTING);
                    } catch (IOException e) {
                        throw GraphFailure.broken(e);
                    }
                });
            }
        }
    }

    private static Path temporary() throws SinkFailedException {
        try {
            return Files.createTempFile("strongroom", ".attachment");
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }

    private static String property(ObjectNode attachment) {
        String type = text(attachment, "contentType");
        String format = type.matches("[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}")
                ? ";FMTTYPE=" + type
                : "";
        return "ATTACH" + format + ";ENCODING=BASE64;VALUE=BINARY;X-FILENAME="
                + LineWriter.quoted(text(attachment, "name"));
    }

    /** How long the event's file is with them. */
    long size(EventFile event) throws SinkFailedException {
        try (InputStream in = open(event)) {
            return files.isEmpty() ? in.available() : in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }

    /** The event's file with them; to be read before they are closed. */
    ItemContent content(EventFile event) throws SinkFailedException {
        if (!files.isEmpty()) {
            ItemContent.Streamed streamed = () -> open(event);
            return streamed;
        }
        try (InputStream in = open(event)) {
            byte[] bytes = in.readAllBytes();
            return new ItemContent.InMemory(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }

    private InputStream open(EventFile event) throws IOException {
        List<InputStream> pieces = new ArrayList<>();
        pieces.add(new ByteArrayInputStream(event.beginning()));
        for (Attached attached : files) {
            pieces.add(FoldedBase64.line(attached.property(), Files.newInputStream(attached.file())));
        }
        pieces.add(new ByteArrayInputStream(event.end()));
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    @Override
    public void close() {
        for (Attached attached : files) {
            try {
                Files.deleteIfExists(attached.file());
            } catch (IOException e) {
                throw new UncheckedIOException("A temporary file can't be removed", e);
            }
        }
    }
}
