package dev.strongroom.service.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.backup.ItemCuts;
import dev.strongroom.service.cli.Output;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.directory.DirectoryBackup;
import dev.strongroom.vault.store.local.LocalStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The same backup of generated mail as the {@link DirectoryBenchmark}'s, some times in this one process, as an agent works
 * that has run for a while: the CPU time of the last rounds.
 */
record SteadyBenchmark(Scripts scripts, Path directory) implements Benchmark {
    private static final int WARMING = 2;
    private static final int MEASURED = 3;

    @Override
    public Result run(Output output) throws IOException, InterruptedException {
        Path source = directory.resolve("mail");
        double[] cpu = new double[MEASURED];
        for (int round = 0; round < WARMING + MEASURED; round++) {
            output.note("Steady round " + (round + 1) + " of " + (WARMING + MEASURED) + "…");
            double seconds = backUp(source, directory.resolve("steady-" + round));
            if (round >= WARMING) {
                cpu[round - WARMING] = seconds;
            }
        }
        for (int round = 0; round < WARMING + MEASURED; round++) {
            scripts.remove(directory.resolve("steady-" + round));
        }
        Arrays.sort(cpu);
        return new Result("backed up again and again in one process",
                List.of(Figure.told("steady_cpu", cpu[MEASURED / 2], "s")));
    }

    private static double backUp(Path source, Path place) throws IOException {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try (Password password = Password.of("bench");
                Vault vault = Vault.create(new LocalStore(place), password, VaultOptions.STANDARD)) {
            long before = machine.getProcessCpuTime();
            try (VaultWriter writer = vault.openWriter()) {
                new DirectoryBackup(vault.reader(), writer, (bytes, length) -> new ItemCuts(ItemKind.MAIL)).run(source,
                        "bench",
                        List.of(), Instant.now(), Runtime.getRuntime().availableProcessors());
            }
            return (machine.getProcessCpuTime() - before) / 1e9;
        } catch (VaultException e) {
            throw new IOException(e);
        }
    }
}
