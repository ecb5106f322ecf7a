package dev.strongroom.vault.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** Ports of this machine for servers that don't choose their own. */
public final class Ports {
    private static final int FIRST = 10_000;
    /** The first port that Linux gives to whoever asks for any. */
    private static final int FIRST_OF_LINUX = 32_768;

    private Ports() {}

    /** One that nobody has now, and that systems give to nobody who asks for any port (RFC 6335: 49152 and up). */
    public static int free() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_OF_LINUX);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until somebody listens. */
    public static void awaitOpen(int port) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> isOpen(port));
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
