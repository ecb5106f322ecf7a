package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several, one after the other. */
record BenchmarkSeries(List<Benchmark> parts) implements Benchmark {
    BenchmarkSeries {
        parts = List.copyOf(parts);
    }

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
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
