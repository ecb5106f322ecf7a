package dev.strongroom.service.cli.pst;

import dev.strongroom.pst.PstException;
import dev.strongroom.pst.convert.Conversion;
import dev.strongroom.pst.convert.ConversionReport;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes Outlook files of mail, contacts, calendars and notes in files. */
@Command(name = "convert",
        description = "Makes Outlook files of a directory of .eml, .vcf, .ics and .vnt files or Maildirs, a .zip of such"
                + " files, or an mbox file.")
final class PstConvertCommand implements Callable<Integer> {
    private static final long GIGABYTE = 1_000_000_000;

    @Mixin
    private OutputOptions options;

    @Parameters(paramLabel = "SOURCE", description = "The directory, the .zip or the mbox file.")
    private Path source;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files are written.")
    private Path directory;

    @Option(names = "--size", paramLabel = "GB", defaultValue = "20",
            description = "How large a file may get, in gigabytes (10^9 bytes): what goes beyond it comes into the next."
                    + " Default: ${DEFAULT-VALUE}.")
    private int size;

    private record Result(String outcome, long items, long failed, long others, long losses, List<String> files,
            Optional<String> report) {}

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(source)) {
            throw new CommandFailedException("no-such-source", "There is nothing at " + source + ".");
        }
        if (size < 1 || size > 50) {
            throw new CommandFailedException("size-out-of-bounds",
                    "Files may have from 1 to 50 gigabytes; Outlook takes no more.");
        }
        ConversionReport report = converted();
        Output output = options.output();
        report.files().forEach(file -> output.line(file.toString()));
        output.line("%s converted.".formatted(Counted.of(report.items(), "item", "items")));
        report.report()
                .ifPresent(file -> output.line("What is missing or became something else is told in " + file + "."));
        output.result(
                new Result(report.isWhole() ? "success" : "partial", report.items(), report.failed(), report.others(),
                        report.losses(), report.files().stream().map(Path::toString).toList(),
                        report.report().map(Path::toString)));
        return report.isWhole() ? ExitCodes.OK : ExitCodes.PARTIAL;
    }

    private ConversionReport converted() throws IOException {
        try {
            return Conversion.run(source, directory, size * GIGABYTE);
        } catch (PstException e) {
            throw new CommandFailedException(e.code(), String.valueOf(e.getMessage()), e);
        }
    }
}
