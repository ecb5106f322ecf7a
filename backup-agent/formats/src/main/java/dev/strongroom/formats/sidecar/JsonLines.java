package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sidecar of many records, a JSON object and a line feed for each. The same records always give the same bytes.
 * Thread-safe.
 *
 * @param <T> the record of one line
 */
public final class JsonLines<T> {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    /** {@code items.jsonl}. */
    public static final JsonLines<ItemLine> ITEMS = new JsonLines<>(new ItemLineShape());
    /** {@code state.jsonl}. */
    public static final JsonLines<StateLine> STATES = new JsonLines<>(new StateLineShape());

    private final RecordShape<T> shape;

    private JsonLines(RecordShape<T> shape) {
        this.shape = shape;
    }

    /** The lines' bytes. */
    public byte[] bytes(Iterable<T> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        try {
            write(out, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written to", e);
        }
        return out.toByteArray();
    }

    /** Writes the lines; the stream stays open. */
    public void write(OutputStream out, Iterable<T> lines) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            for (T line : lines) {
                json.writeStartObject();
                shape.write(json, line);
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }

    /** Reads all lines; see {@link #read(InputStream, Consumer)}. */
    public List<T> read(byte[] bytes) throws SidecarException {
        List<T> lines = new ArrayList<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            read(json, lines::add);
        } catch (SidecarException e) {
            throw e;
        } catch (IOException e) {
            throw new DamagedSidecarException("it can't be read", e);
        }
        return lines;
    }

    /**
     * Hands on the lines one by one as they are read; the stream stays open.
     *
     * @throws NewerSidecarException when a newer program wrote a line
     * @throws DamagedSidecarException when a line is not what was written
     * @throws IOException when the stream fails
     */
    public void read(InputStream in, Consumer<? super T> each) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            read(json, each);
        }
    }

    private void read(JsonParser json, Consumer<? super T> each) throws IOException {
        try {
            while (json.nextToken() != null) {
                each.accept(shape.read(JsonFields.read(json)));
            }
        } catch (JsonProcessingException e) {
            throw new DamagedSidecarException("it is not JSON", e);
        }
    }
}
