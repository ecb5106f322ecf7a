package dev.strongroom.service.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A Dovecot over a directory of Maildirs, until it is closed. Any user, password {@code secret}. */
final class DovecotProcess implements AutoCloseable {
    private final int port;
    private final ProcessHandle master;

    private DovecotProcess(int port, ProcessHandle master) {
        this.port = port;
        this.master = master;
    }

    static DovecotProcess start(Scripts scripts, Path directory) throws IOException, InterruptedException {
        int port = freePort();
        long pid = Long.parseLong(
                scripts.run("dovecot.sh", directory.toString(), Integer.toString(port)).getLast().strip());
        return new DovecotProcess(port, ProcessHandle.of(pid).orElseThrow());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        master.destroy();
        master.onExit().join();
    }
}
