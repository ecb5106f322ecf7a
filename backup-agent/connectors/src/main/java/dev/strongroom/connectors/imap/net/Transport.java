package dev.strongroom.connectors.imap.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** A connection that is as secure as it was asked to be; the server's greeting has been read. */
public final class Transport implements AutoCloseable {
    private final Socket socket;
    private final Socket raw;
    private final InputStream in;
    private final OutputStream out;

    /**
     * Takes over the sockets.
     *
     * @param raw what carries {@code socket}; the same without TLS
     * @param longest how long the server may take no bytes before the connection counts as lost
     */
    Transport(Socket socket, Socket raw, Duration longest) throws IOException {
        this.socket = socket;
        this.raw = raw;
        in = socket.getInputStream();
        out = new TimedOutput(socket.getOutputStream(), longest, this::cut);
    }

    /** What the server says; not buffered. Reading fails when nothing comes for the time-out. */
    public InputStream in() {
        return in;
    }

    /** What the server is told; not buffered. Writing fails when the server takes nothing for the time-out. */
    public OutputStream out() {
        return out;
    }

    /** Closes the connection with TLS's goodbye, by the thread that uses it. */
    @Override
    public void close() {
        close(socket);
    }

    /**
     * Closes the connection at once, from any thread: TLS's goodbye would wait for a thread that is stuck in writing.
     */
    public void cut() {
        close(raw);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // It is closed either way, and nothing was left to be written.
        }
    }
}
