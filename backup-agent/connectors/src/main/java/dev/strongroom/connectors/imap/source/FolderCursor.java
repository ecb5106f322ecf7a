package dev.strongroom.connectors.imap.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.imap.wire.FolderStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A folder's state when it was last read to its end. As JSON:
 * {@code {"uidvalidity":1,"uidnext":9,"highestmodseq":5,"messages":7}}; unknown fields are passed over.
 *
 * @param highestModSeq 0 when the folder keeps no change numbers
 */
record FolderCursor(long uidValidity, long uidNext, long highestModSeq, long messages) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Reads a cursor; empty when it is none, and then the folder is compared in full. */
    static Optional<FolderCursor> read(Cursor cursor) {
        Map<String, Long> values = new HashMap<>();
        try (JsonParser json = JSON.createParser(cursor.json())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    values.put(String.valueOf(json.currentName()), json.getLongValue());
                }
            }
        } catch (IOException notACursor) {
            return Optional.empty();
        }
        return values.containsKey("uidvalidity")
                ? Optional.of(new FolderCursor(
                        values.get("uidvalidity"),
                        values.getOrDefault("uidnext", 0L),
                        values.getOrDefault("highestmodseq", 0L),
                        values.getOrDefault("messages", -1L)))
                : Optional.empty();
    }

    Cursor write() {
        return new Cursor("{\"uidvalidity\":" + uidValidity + ",\"uidnext\":" + uidNext + ",\"highestmodseq\":"
                + highestModSeq + ",\"messages\":" + messages + "}");
    }

    /**
     * How many messages came since, when the counts leave no doubt. No more came than UIDs were given out; when there are
     * as many more messages as that, none was deleted meanwhile whose place another one took.
     *
     * @param held how many messages are held
     */
    OptionalLong arrivals(FolderStatus now, long held) {
        long given = now.uidNext() - uidNext;
        boolean sure = uidValidity > 0 && uidValidity == now.uidValidity() && uidNext > 0 && given >= 0
                && given == now.messages() - held;
        return sure ? OptionalLong.of(given) : OptionalLong.empty();
    }

    /** Whether nothing can have changed: without change numbers flags may have, and then nothing is sure. */
    boolean covers(FolderStatus now) {
        return uidValidity > 0 && uidValidity == now.uidValidity() && uidNext > 0 && uidNext == now.uidNext()
                && highestModSeq > 0 && highestModSeq == now.highestModSeq() && messages == now.messages();
    }
}
