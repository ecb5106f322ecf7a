package dev.strongroom.service.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where and when something was measured.
 *
 * @param load the system's load average over the last minute when the measurement began
 */
record Machine(LocalDate date, String processor, int cores, long memoryMb, String system, String java, double load) {
    static Machine now() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Machine(LocalDate.now(ZoneOffset.UTC), model(), system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20, system.getName() + " " + system.getVersion(),
                Runtime.version().toString(), Math.round(system.getSystemLoadAverage() * 100) / 100.0);
    }

    private static String model() {
        Path description = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(description)) {
            return System.getProperty("os.arch");
        }
        try {
            return Files.readAllLines(description)
                    .stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException untold) {
            return System.getProperty("os.arch");
        }
    }
}
