package dev.strongroom.simulator.microsoft.upload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A large attachment on its way, range by range. Guarded by the lock of its mailbox. */
final class UploadSession {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");
    private static final int LARGEST_RANGE = 4 << 20;

    private final Mailbox mailbox;
    private final byte[] bytes;
    private final Instant expires;
    private final Function<Content, String> finish;
    private int received;

    /** @param finish keeps the content and tells its location */
    UploadSession(Mailbox mailbox, long size, Instant expires, Function<Content, String> finish) {
        this.mailbox = mailbox;
        this.bytes = new byte[Math.toIntExact(size)];
        this.expires = expires;
        this.finish = finish;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Instant expires() {
        return expires;
    }

    /** Takes the next range; true when it was the last. */
    boolean take(Request request) {
        Matcher range = RANGE.matcher(request.header("content-range").orElse(""));
        if (!range.matches() || request.body().length == 0) {
            throw new GraphException(400, "ErrorInvalidRequest",
                    "A range needs the header Content-Range: bytes first-last/size.");
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        if (first != received || last - first + 1 != request.body().length || last >= bytes.length
                || Long.parseLong(range.group(3)) != bytes.length) {
            throw new GraphException(416, "ErrorInvalidRange", "The next range begins at " + received + ".");
        }
        if (request.body().length > LARGEST_RANGE) {
            throw new GraphException(413, "RequestEntityTooLarge", "A range has at most 4 MB.");
        }
        System.arraycopy(request.body(), 0, bytes, received, request.body().length);
        received += request.body().length;
        return received == bytes.length;
    }

    /** Where the attachment lies from now on. */
    String finish() {
        return finish.apply(Content.of(bytes));
    }

    ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("expirationDateTime", expires.toString());
        json.putArray("nextExpectedRanges").add(received + "-");
        return json;
    }
}
