package dev.strongroom.service.cli.vault;

import dev.strongroom.vault.retention.Period;
import dev.strongroom.vault.retention.RetentionRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which snapshots are kept, in restic's words. */
final class KeepArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--keep-last", paramLabel = "N", defaultValue = "0", description = "The newest N.")
    private int last;

    @Option(names = "--keep-hourly", paramLabel = "N", defaultValue = "0", description = "One of each of N hours.")
    private int hourly;

    @Option(names = "--keep-daily", paramLabel = "N", defaultValue = "0", description = "One of each of N days.")
    private int daily;

    @Option(names = "--keep-weekly", paramLabel = "N", defaultValue = "0", description = "One of each of N weeks.")
    private int weekly;

    @Option(names = "--keep-monthly", paramLabel = "N", defaultValue = "0", description = "One of each of N months.")
    private int monthly;

    @Option(names = "--keep-yearly", paramLabel = "N", defaultValue = "0", description = "One of each of N years.")
    private int yearly;

    @Option(names = "--keep-within", paramLabel = "TIME", converter = PeriodConverter.class,
            description = "All that are not older than so long before the newest, e.g. 1y6m10d12h.")
    private Optional<Period> within;

    @Option(names = "--keep-tag", paramLabel = "TAG[,TAG]", description = "All that carry these tags.")
    private List<String> tags = List.of();

    /** Tells what is no length of time. */
    static final class PeriodConverter implements ITypeConverter<Period> {
        @Override
        public Period convert(String text) {
            try {
                return Period.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    RetentionRule rule() {
        try {
            return new RetentionRule(last, hourly, daily, weekly, monthly, yearly, within,
                    tags.stream().map(list -> Arrays.asList(list.split(","))).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
