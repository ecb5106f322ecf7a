package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.util.List;

/** Something to be measured, by a name. */
interface Benchmark {
    /**
     * What a run gave.
     *
     * @param subject what was measured with what, in a sentence
     */
    record Result(String subject, List<Figure> figures) {
        public Result {
            figures = figures.stream().map(Figure::rounded).toList();
        }
    }

    /** Measures; tells on the way what it does. */
    Result run(Output output) throws IOException, InterruptedException;
}
