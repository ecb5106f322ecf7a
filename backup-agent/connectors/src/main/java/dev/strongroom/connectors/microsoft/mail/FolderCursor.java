package dev.strongroom.connectors.microsoft.mail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.strongroom.connectors.Cursor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the enumeration of a folder ended. As JSON: {@code {"delta":"https://…","again":["AAMk…"],"uncounted":0}}; unknown
 * fields are passed over.
 *
 * @param delta the link to what will have changed; empty when all is to be listed anew
 * @param again ids of messages that the link will not tell of, and that are to be looked at again: they could not be read,
 *            or changed while the folder was
 * @param uncounted how many more messages Graph counts than it lists
 */
record FolderCursor(String delta, List<String> again, long uncounted) {
    private static final JsonFactory JSON = new JsonFactory();

    FolderCursor {
        again = List.copyOf(again);
    }

    /**
     * After a reading.
     *
     * @param followed the cursor that the reading followed to its end, if it did; it goes on telling of what is too much to
     *            be named, and without one the folder is listed anew
     * @param again empty for too many
     */
    static FolderCursor after(Optional<FolderCursor> followed, String delta, Optional<List<String>> again,
            long uncounted) {
        return again.isPresent() ? new FolderCursor(delta, again.get(), uncounted)
                : followed.map(old -> new FolderCursor(old.delta(), old.again(), uncounted))
                        .orElseGet(() -> new FolderCursor("", List.of(), uncounted));
    }

    /** Reads a cursor; empty when it is none, and then the folder is listed anew. */
    static Optional<FolderCursor> read(Cursor cursor) {
        String delta = "";
        long uncounted = 0;
        List<String> again = new ArrayList<>();
        try (JsonParser json = JSON.createParser(cursor.json())) {
            boolean inAgain = false;
            while (json.nextToken() != null) {
                JsonToken token = json.currentToken();
                String name = String.valueOf(json.currentName());
                if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    inAgain = token == JsonToken.START_ARRAY && name.equals("again");
                } else if (token == JsonToken.VALUE_STRING && inAgain) {
                    again.add(json.getText());
                } else if (token == JsonToken.VALUE_STRING && name.equals("delta")) {
                    delta = json.getText();
                } else if (token == JsonToken.VALUE_NUMBER_INT && name.equals("uncounted")) {
                    uncounted = json.getLongValue();
                }
            }
        } catch (IOException notACursor) {
            return Optional.empty();
        }
        return delta.isEmpty() ? Optional.empty() : Optional.of(new FolderCursor(delta, again, uncounted));
    }

    Cursor write() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("delta", delta);
            json.writeArrayFieldStart("again");
            for (String id : again) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeNumberField("uncounted", uncounted);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cursor(text.toString());
    }
}
