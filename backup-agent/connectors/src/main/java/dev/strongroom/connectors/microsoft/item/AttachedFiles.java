package dev.strongroom.connectors.microsoft.item;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The attachments of one item, in temporary files that only this user may read, so that none lies in memory as a whole and
 * a connection that breaks can be tried again. One thread.
 */
public final class AttachedFiles implements AutoCloseable {
    /** What a list is to tell of each attachment; the last is of files alone. */
    public static final String SELECT =
            "?$select=name,contentType,size,isInline,microsoft.graph.fileAttachment/contentId";

    private final JsonRequests requests;
    private final BudgetedCalls calls;
    private final List<List<Attached>> places = new ArrayList<>();

    /** @param property name and parameters of its line */
    private record Attached(String property, Path file) {}

    public AttachedFiles(JsonRequests requests, BudgetedCalls calls) {
        this.requests = requests;
        this.calls = calls;
    }

    /**
     * Fetches those that have bytes: links to a drive have none. They stand in the item's file at the next place for some.
     *
     * @param path of the attachments, which that of each one begins with
     */
    public void fetch(String path, List<ObjectNode> attachments)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        List<Attached> files = new ArrayList<>();
        places.add(files);
        for (ObjectNode attachment : attachments) {
            if (!text(attachment, "@odata.type").endsWith("referenceAttachment")) {
                Path file = temporary();
                files.add(new Attached(property(attachment), file));
                calls.send(RequestKind.CONTENT, () -> {
                    try (MimeBody body = requests.open(
                            path + "/" + JsonRequests.segment(text(attachment, "id")) + "/$value")) {
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

    /**
     * Gives an item's file.
     *
     * @param texts what stands before the files of each place, and at last what follows them
     */
    public void give(List<byte[]> texts, ItemFolders.Taker taker)
            throws GraphFailure, ConnectorException, InterruptedException {
        if (texts.size() != places.size() + 1) {
            throw new IllegalArgumentException("There are files for " + places.size() + " places");
        }
        if (places.stream().allMatch(List::isEmpty)) {
            byte[] bytes = joined(texts);
            taker.take(bytes.length, new ItemContent.InMemory(bytes, 0, bytes.length));
        } else {
            ItemContent.Streamed streamed = () -> open(texts);
            taker.take(size(texts), streamed);
        }
    }

    private static byte[] joined(List<byte[]> texts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        texts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private long size(List<byte[]> texts) throws SinkFailedException {
        try (InputStream in = open(texts)) {
            return in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }

    private InputStream open(List<byte[]> texts) throws IOException {
        List<InputStream> pieces = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            pieces.add(new ByteArrayInputStream(texts.get(place)));
            for (Attached attached : places.get(place)) {
                pieces.add(FoldedBase64.line(attached.property(), Files.newInputStream(attached.file())));
            }
        }
        pieces.add(new ByteArrayInputStream(texts.getLast()));
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    @Override
    public void close() {
        for (Attached attached : places.stream().flatMap(List::stream).toList()) {
            try {
                Files.deleteIfExists(attached.file());
            } catch (IOException e) {
                throw new UncheckedIOException("A temporary file can't be removed", e);
            }
        }
    }

    /** A file's name as a reader of its line finds it. */
    static String parameter(String name) {
        return LineWriter.quoted(name).replace("\"", "");
    }
}
