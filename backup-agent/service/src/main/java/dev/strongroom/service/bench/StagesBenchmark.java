package dev.strongroom.service.bench;

import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each stage of the vault's pipeline takes for a mebibyte on one thread once it is compiled, from JMH. Our
 * authenticator stands beside BouncyCastle's; the others have no peer that could be called alone.
 */
record StagesBenchmark(Scripts scripts, Path directory) implements Benchmark {
    private static final String OURS = "poly1305";
    private static final String THEIRS = "poly1305OfBouncyCastle";
    private static final double POLY1305_GOAL = 1.0;
    private static final double MICROSECONDS_OF_A_MEBIBYTE_A_SECOND = 1e6;

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        output.note("Building and measuring; this takes two minutes or three…");
        Path work = Files.createDirectories(directory.resolve("stages"));
        Map<String, Double> times = new LinkedHashMap<>();
        for (String line : scripts.run("stages.sh", work.toString(), java())) {
            String[] words = line.split(" ", -1);
            times.put(words[0], Double.parseDouble(words[1]));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.ratio("poly1305_ratio", time(times, OURS), time(times, THEIRS), POLY1305_GOAL));
        times.forEach((stage, micros) -> figures.add(
                Figure.told(stage, MICROSECONDS_OF_A_MEBIBYTE_A_SECOND / micros, "MiB/s")));
        return new Result("One mebibyte of mail-like text and Base64, or of random bytes, on one thread", figures);
    }

    private static double time(Map<String, Double> times, String stage) {
        Double time = times.get(stage);
        if (time == null) {
            throw new IllegalStateException("stages.sh measured no stage " + stage);
        }
        return time;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
