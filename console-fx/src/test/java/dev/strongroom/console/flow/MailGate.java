package dev.strongroom.console.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between an agent and a mail server: lets a number of the server's bytes pass, then none until it is opened. So
 * a backup stays in its middle for as long as a test looks at it.
 */
final class MailGate implements AutoCloseable {
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final int serverPort;
    private long mayPass = Long.MAX_VALUE;

    MailGate(int serverPort) throws IOException {
        this.serverPort = serverPort;
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on so many bytes pass, all connections taken together. */
    synchronized void closeAfter(long bytes) {
        mayPass = bytes;
    }

    synchronized void open() {
        mayPass = Long.MAX_VALUE;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        open();
        entrance.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void admit() {
        try {
            while (true) {
                var client = entrance.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> carry(client, server, false));
                Thread.ofVirtual().start(() -> carry(server, client, true));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void carry(Socket from, Socket to, boolean held) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var buffer = new byte[8192];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (held) {
                    waitFor(read);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // One side hung up; closing the streams tells the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void waitFor(int bytes) throws InterruptedException {
        while (mayPass < bytes) {
            wait();
        }
        mayPass -= bytes;
    }
}
