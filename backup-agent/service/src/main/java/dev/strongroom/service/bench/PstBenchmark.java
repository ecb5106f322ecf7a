package dev.strongroom.service.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast mail becomes Outlook files, on one core, by the command that people call: small messages as they are common, and
 * large attachments. Both come from one mbox file each, so that no directory is measured.
 */
record PstBenchmark(Scripts scripts, Path directory, int messages) implements Benchmark {
    private static final double MESSAGES_GOAL = 5_000;
    private static final double ATTACHMENTS_GOAL = 100;
    private static final double RATIO_GOAL = 1.0;
    private static final double RSS_GOAL_MB = 400;
    private static final int ATTACHMENTS = 40;
    private static final int ATTACHMENT_BYTES = 20_000_000;
    /** As many times the messages of other benchmarks: they take less time here. */
    private static final int SMALL_FACTOR = 5;
    private static final double BYTES_IN_A_MB = 1e6;

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        int many = SMALL_FACTOR * messages;
        Path small = PstMail.small(directory.resolve("small.mbox"), many);
        Path large = PstMail.large(directory.resolve("large.mbox"), ATTACHMENTS, ATTACHMENT_BYTES);
        output.note("Converting " + many + " small messages, and " + ATTACHMENTS + " large attachments…");
        Converted smallRun = convert(small);
        Converted largeRun = convert(large);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.atLeast("messages_s", many / smallRun.seconds(), "messages/s", MESSAGES_GOAL));
        figures.add(Figure.atLeast("attachments_mb_s",
                (double) ATTACHMENTS * ATTACHMENT_BYTES / BYTES_IN_A_MB / largeRun.seconds(), "MB/s",
                ATTACHMENTS_GOAL));
        double allowed = PstMail.allowedSize(many, ATTACHMENTS, ATTACHMENT_BYTES);
        figures.add(Figure.atMost("size_ratio", (smallRun.bytes() + largeRun.bytes()) / allowed, "×", RATIO_GOAL));
        figures.add(Figure.atMost("rss_mb", Math.max(smallRun.rssMb(), largeRun.rssMb()), "MB", RSS_GOAL_MB));
        return new Result("%d messages of %d bytes of text, and %d attachments of %d MB, on one core".formatted(
                many, PstMail.SMALL_TEXT, ATTACHMENTS, ATTACHMENT_BYTES / 1_000_000), figures);
    }

    private record Converted(double seconds, double rssMb, long bytes) {}

    private Converted convert(Path mbox) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(directory, "pst");
        List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
        command.addAll(scripts.strongroom("pst", "convert", mbox.toString(), "--out", out.toString(), "--json"));
        TimedProcess process = TimedProcess.run(directory, command);
        JsonNode result = JsonApi.read(process.lastLine());
        if (result.path("failed").asLong() > 0) {
            throw new IllegalStateException("Messages were left out: " + process.lastLine());
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                Files.delete(file);
            }
        }
        return new Converted(process.seconds(), process.maxRssMb(), bytes);
    }
}
