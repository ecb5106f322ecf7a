package dev.strongroom.service.bench;

import java.util.Locale;
import java.util.Optional;

/** A benchmark's result as a Markdown table, for docs/benchmarks.md. */
final class BenchTable {
    private BenchTable() {}

    static String of(Benchmark.Result result, Machine machine, String command) {
        StringBuilder table = new StringBuilder();
        table.append("`%s`, %s: %s.\n\n".formatted(command, machine.date(), result.subject()));
        table.append("%s, %d cores, %d MB, %s, Java %s, load %.2f at the start.\n\n".formatted(machine.processor(),
                machine.cores(), machine.memoryMb(), machine.system(), machine.java(), machine.load()));
        table.append("| figure | value | unit | goal | peer | ratio | met |\n|---|---|---|---|---|---|---|\n");
        for (Figure figure : result.figures()) {
            table.append("| %s | %s | %s | %s | %s | %s | %s |\n".formatted(figure.name(), number(figure.value()),
                    figure.unit(), figure.goal().map(BenchTable::goal).orElse(""), text(figure.peer()),
                    text(figure.ratio()),
                    figure.goal().isEmpty() ? "" : figure.met() ? "yes" : "**no**"));
        }
        return table.toString();
    }

    private static String text(Optional<Double> value) {
        return value.map(BenchTable::number).orElse("");
    }

    private static String goal(Goal goal) {
        return switch (goal) {
            case Goal.AtMost(var value) -> "≤ " + number(value);
            case Goal.AtLeast(double value) -> "≥ " + number(value);
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
