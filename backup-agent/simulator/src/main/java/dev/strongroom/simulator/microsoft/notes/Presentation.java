package dev.strongroom.simulator.microsoft.notes;

import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML of a new page: the whole body, or the part {@code Presentation} of a multipart one. */
final class Presentation {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    private Presentation() {}

    static String read(Request request) {
        String type = request.header("content-type").orElse("");
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (!type.startsWith("multipart/")) {
            return body;
        }
        Matcher boundary = BOUNDARY.matcher(type);
        if (boundary.find()) {
            for (String part : body.split(Pattern.quote("--" + boundary.group(1)), -1)) {
                int end = part.indexOf("\r\n\r\n");
                if (end > 0 && part.substring(0, end).contains("name=\"Presentation\"")) {
                    return part.substring(end + 4).stripTrailing();
                }
            }
        }
        throw new GraphException(400, "20100", "The multipart request needs a part named Presentation.");
    }
}
