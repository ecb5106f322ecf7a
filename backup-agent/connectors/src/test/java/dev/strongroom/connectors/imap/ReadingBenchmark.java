package dev.strongroom.connectors.imap;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.imap.ImapAddress.Method;
import dev.strongroom.connectors.imap.ImapAddress.Security;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures how fast a mailbox is read when nothing is done with it: {@code ReadingBenchmark MAILDIR [CONNECTIONS]
 * [ROUNDS]}. MAILDIR is what build/bench/gen_maildir.py writes; Dovecot serves it in place.
 */
final class ReadingBenchmark {
    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path maildir = Path.of(arguments[0]).toRealPath();
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        try (Dovecot server = Dovecot.start()) {
            server.user("bench").adopt(maildir);
            ImapAddress address = new ImapAddress("127.0.0.1", server.port(), Security.PLAIN, "bench",
                    Method.PASSWORD, Dovecot.PASSWORD, Optional.empty(), Optional.empty(), connections);
            for (int round = 0; round < rounds; round++) {
                removeIndexes(maildir);
                measure(server, address);
            }
        }
    }

    /** A first backup finds a server that has not indexed the messages' sizes yet. */
    private static void removeIndexes(Path maildir) throws IOException {
        try (Stream<Path> files = Files.find(maildir, 2, (path, attributes) -> attributes.isRegularFile()
                && path.getFileName().toString().matches("dovecot[.-].*"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void measure(Dovecot server, ImapAddress address) throws Exception {
        long cpu = ownCpu();
        long theirs = server.processorTime().toMillis();
        long start = System.nanoTime();
        CountingSink sink = new CountingSink();
        try (EntitySource source = new ImapConnector().openSource(address)) {
            for (Container folder : source.containers()) {
                source.read(folder, KnownItems.none(), sink);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d messages, %.1f MB, %.2f s, %.0f MB/s, own %.2f CPU s, Dovecot %.2f CPU s, %d gaps%n",
                sink.items(), sink.bytes() / 1e6, seconds, sink.bytes() / 1e6 / seconds, (ownCpu() - cpu) / 1e9,
                (server.processorTime().toMillis() - theirs) / 1e3, sink.gaps());
    }

    private static long ownCpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
