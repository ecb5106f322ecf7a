package dev.strongroom.service.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One command line run in process, with all that it said. */
public record Run(int exitCode, String out, String err) {
    /** Runs the words with these commands. */
    public static Run of(Map<String, Supplier<Object>> commands, String... words) {
        return of(commands, Map.of(), words);
    }

    /** Runs the words with these commands, in this environment. */
    public static Run of(Map<String, Supplier<Object>> commands, Map<String, String> environment, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new Program(commands, environment, new PrintWriter(out), new PrintWriter(err)).run(words);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** The last line of standard output. */
    public JsonNode json() {
        List<String> lines = out.lines().toList();
        try {
            return new JsonMapper().readTree(lines.getLast());
        } catch (JsonProcessingException e) {
            throw new AssertionError("The last line is not JSON: " + lines.getLast(), e);
        }
    }
}
