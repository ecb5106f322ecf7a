package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that is promised of a vault, one part after the other. */
record VaultBenchmark(Scripts scripts, Path directory, int messages, int blobs) implements Benchmark {
    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        List<Benchmark> parts = List.of(new DirectoryBenchmark(scripts, directory, messages),
                new SteadyBenchmark(scripts, directory), new PruneBenchmark(scripts, directory, blobs),
                new IncrementalBenchmark(directory, blobs));
        List<String> subjects = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Benchmark part : parts) {
            Result result = part.run(output);
            subjects.add(result.subject());
            figures.addAll(result.figures());
        }
        return new Result(String.join("; ", subjects), figures);
    }
}
