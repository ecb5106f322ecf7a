package dev.strongroom.vault.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;

/**
 * A Ceph RADOS Gateway, which knows versions and object lock; one for all tests of this JVM, started when it is first
 * asked for, ended with the JVM.
 */
public final class CephServer {
    /** The access key of its first user, {@code test}. */
    public static final String ACCESS_KEY = "AKTEST";
    /** The secret key of its first user. */
    public static final String SECRET_KEY = "SKTEST";

    private final int port = Ports.free();
    private final Path directory;

    private CephServer() throws IOException {
        directory = Files.createTempDirectory("ceph");
        Path script = Path.of(System.getProperty("strongroom.root"), "build/ceph_rgw.sh");
        List<ProcessHandle> processes = new ArrayList<>();
        String pids = run(List.of(script.toString(), directory.toString(), "" + port, "" + Ports.free(),
                "" + Ports.free()));
        try (Scanner words = new Scanner(pids)) {
            while (words.hasNextLong()) {
                ProcessHandle.of(words.nextLong()).ifPresent(processes::add);
            }
        }
        TestProcesses.endWithJvm(directory, processes);
    }

    private static final class Holder {
        static final CephServer SERVER = start();

        private static CephServer start() {
            try {
                return new CephServer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The server, running. */
    public static CephServer get() {
        boolean there = Stream.of("radosgw", "ceph-mon", "ceph-osd", "ceph", "radosgw-admin")
                .allMatch(program -> Files.isExecutable(Path.of("/usr/bin", program)));
        Needed.require(there, "Debian's radosgw, ceph-mon, ceph-osd and ceph-common");
        return Holder.SERVER;
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Runs {@code radosgw-admin}. */
    public String admin(String... arguments) {
        List<String> command = new ArrayList<>(List.of("radosgw-admin", "-c", directory.resolve("ceph.conf").toString(),
                "-n", "client.rgw"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Makes a user with keys of its own. */
    public void createUser(String name, String accessKey, String secretKey) {
        admin("user", "create", "--uid=" + name, "--display-name=" + name, "--access-key=" + accessKey,
                "--secret-key=" + secretKey);
    }

    private static String run(List<String> command) {
        try {
            Path errors = Files.createTempFile("ceph", ".err");
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            assertThat(status).as("%s: %s %s", command, output, Files.readString(errors)).isZero();
            Files.delete(errors);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
