package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** How one kind of record is written as a JSON object and read from it. Stateless. */
interface RecordShape<T> {
    /** Writes the fields in their fixed order, without the braces. */
    void write(JsonGenerator json, T value) throws IOException;

    /** Makes the record of its fields; fields that are not known are passed over. */
    T read(JsonFields fields) throws SidecarException;
}
