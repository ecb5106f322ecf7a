package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A sidecar that is one JSON object and a line feed. The same record always gives the same bytes, so that what did not
 * change is stored once. Thread-safe.
 *
 * @param <T> the record
 */
public final class JsonFile<T> {
    private static final JsonFactory JSON = new JsonFactory();

    /** {@code folder.json}. */
    public static final JsonFile<ContainerFile> CONTAINER = new JsonFile<>(new ContainerFileShape());
    /** {@code entity.json}. */
    public static final JsonFile<EntityFile> ENTITY = new JsonFile<>(new EntityFileShape());
    /** {@code strongroom.json}. */
    public static final JsonFile<TaskFile> TASK = new JsonFile<>(new TaskFileShape());

    private final RecordShape<T> shape;

    private JsonFile(RecordShape<T> shape) {
        this.shape = shape;
    }

    /** The file's bytes. */
    public byte[] bytes(T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            shape.write(json, value);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written to", e);
        }
        return out.toByteArray();
    }

    /**
     * Reads the file.
     *
     * @throws NewerSidecarException when a newer program wrote it
     * @throws DamagedSidecarException when it is not what was written
     */
    public T read(byte[] bytes) throws SidecarException {
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            T value = shape.read(JsonFields.read(json));
            if (json.nextToken() != null) {
                throw new DamagedSidecarException("something follows it");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new DamagedSidecarException("it is not JSON", e);
        } catch (SidecarException e) {
            throw e;
        } catch (IOException e) {
            throw new DamagedSidecarException("it can't be read", e);
        }
    }
}
