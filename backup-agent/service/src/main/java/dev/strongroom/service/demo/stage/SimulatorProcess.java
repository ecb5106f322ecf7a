package dev.strongroom.service.demo.stage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A simulated provider, a process that ends with this one. */
public final class SimulatorProcess implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final String ready;

    private SimulatorProcess(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param command the command that starts simulated providers
     * @param words which one, and how
     */
    public static SimulatorProcess start(List<String> command, List<String> words) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(words);
        whole.add("--until-stdin-closes");
        Process process = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line == null) {
                throw new CommandFailedException("simulator-failed", "The simulated provider did not start.");
            }
            return new SimulatorProcess(process, line);
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    /** What it said when it was ready. */
    public <T> T ready(Class<T> type) throws IOException {
        return JSON.readValue(ready, type);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
