package dev.strongroom.service.blackbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own that is really small: a tmpfs, which only root may mount. */
record SmallDisk(Path directory) implements AutoCloseable {
    private static final String FILLING = "filling";

    /**
     * Mounts it. Who isn't root skips the test with that reason, but fails when the environment has {@code CI=true}.
     *
     * @param directory made when it is missing
     */
    static SmallDisk at(Path directory, int megabytes) throws IOException, InterruptedException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(root, "Only root can mount a small file system");
        }
        Files.createDirectories(directory);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString());
        return new SmallDisk(directory);
    }

    /** Fills it to the last byte. */
    void fill() throws IOException {
        byte[] zeros = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(directory.resolve(FILLING))) {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            if (directory.toFile().getUsableSpace() > zeros.length) {
                throw full;
            }
        }
    }

    /** Takes away what filled it. */
    void empty() throws IOException {
        Files.deleteIfExists(directory.resolve(FILLING));
    }

    /** Makes it larger. */
    void grow(int megabytes) throws IOException, InterruptedException {
        run("mount", "-o", "remount,size=" + megabytes + "m", directory.toString());
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "--lazy", directory.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(List.of(command) + " failed: " + output);
        }
    }
}
