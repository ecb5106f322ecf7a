package dev.strongroom.service.cli.pst;

import dev.strongroom.pst.check.Problem;
import dev.strongroom.pst.check.PstCheck;
import dev.strongroom.pst.check.PstReport;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks for damage in an Outlook file. */
@Command(name = "check",
        description = "Reads every byte of an Outlook file and tells what is wrong with it. Exit code 1: it is damaged.")
final class PstCheckCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Parameters(paramLabel = "FILE", description = "The .pst file.")
    private Path file;

    private record Result(String outcome, long folders, long messages, long blocks, List<Problem> problems) {}

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailedException("no-such-file", "There is no file " + file + ".");
        }
        PstReport report = PstCheck.check(file);
        Output output = options.output();
        report.problems().forEach(problem -> output.line(problem.place() + ": " + problem.message() + "."));
        if (report.truncated()) {
            output.line("… and more.");
        }
        output.line(
                (report.sound() ? "No damage found in %s and %s." : "The file is damaged; %s and %s were looked at.")
                        .formatted(Counted.of(report.folders(), "folder", "folders"),
                                Counted.of(report.messages(), "message", "messages")));
        output.result(new Result(report.sound() ? "success" : "failed", report.folders(), report.messages(),
                report.blocks(), report.problems()));
        return report.sound() ? ExitCodes.OK : ExitCodes.FAILED;
    }
}
