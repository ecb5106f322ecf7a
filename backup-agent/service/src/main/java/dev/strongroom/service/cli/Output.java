package dev.strongroom.service.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.strongroom.model.job.StoreRequests;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where a command's words go: results to standard output, all else to standard error. With {@code --json} standard
 * output carries nothing but one JSON object, so that its last line can be read by a program. Thread-safe.
 */
public final class Output {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    Output(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** A line of the result, for people; left out with {@code --json}. */
    public void line(String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    /** The whole result, for programs; left out without {@code --json}. To be called once, at the end. */
    public void result(Object value) {
        if (json) {
            out.println(json(value));
            out.flush();
        }
    }

    /** The whole result of work that may have asked something of stores far away, and what it asked. To be called once. */
    public void result(Object value, Optional<StoreRequests> requests) {
        requests.ifPresent(asked -> line(RequestsLine.of(asked)));
        result(requests.<Object>map(asked -> new Counted(value, asked)).orElse(value));
    }

    /** One object with the members of both. */
    private record Counted(@JsonUnwrapped Object result, @JsonUnwrapped StoreRequests asked) {}

    /** A line that accompanies the work; never part of the result. */
    public void note(String line) {
        err.println(line);
        err.flush();
    }

    /** Whether a program reads the result. */
    public boolean isJson() {
        return json;
    }

    /** Where live progress goes. */
    PrintWriter err() {
        return err;
    }

    /** A value as JSON on one line: enums in lower case, times as ISO 8601, nothing for what is not there. */
    static String json(Object value) {
        try {
            return MapperHolder.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Results are plain records", e);
        }
    }

    /** Made when the first result is written: most commands are quicker without. */
    private static final class MapperHolder {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .build();
    }
}
