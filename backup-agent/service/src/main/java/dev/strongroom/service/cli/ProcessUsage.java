package dev.strongroom.service.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What this process has used since it began, as getrusage(2) would say.
 *
 * @param cpuSeconds user and system time of all threads, the JVM's own included
 * @param maxRssKb the highest resident set (VmHWM of proc(5)); empty where the system does not tell
 */
public record ProcessUsage(double cpuSeconds, Optional<Long> maxRssKb) {
    private static final Path STATUS = Path.of("/proc/self/status");

    /** As of now. */
    public static ProcessUsage now() {
        long nanos = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        return new ProcessUsage(Math.round(nanos / 1e7) / 100.0, highWater());
    }

    private static Optional<Long> highWater() {
        if (!Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(STATUS)
                    .stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException untold) {
            return Optional.empty();
        }
    }
}
