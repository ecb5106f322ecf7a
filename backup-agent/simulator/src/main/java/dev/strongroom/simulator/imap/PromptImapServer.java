package dev.strongroom.simulator.imap;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;

/**
 * GreenMail's IMAP server without the wait for acknowledgements (TCP_NODELAY): it writes an answer in pieces, and
 * Nagle's algorithm would make each of them take 40 ms.
 */
final class PromptImapServer extends AbstractServer {
    private static final long STARTUP_MILLIS = 10_000;

    private PromptImapServer(ServerSetup setup, Managers managers) {
        super(setup, managers);
    }

    /** Starts a server and returns when it listens. */
    static PromptImapServer start(ServerSetup setup, Managers managers) {
        PromptImapServer server = new PromptImapServer(setup, managers);
        server.startService();
        try {
            if (!server.waitTillRunning(STARTUP_MILLIS)) {
                server.stopService();
                throw new IllegalStateException("The simulated server can't listen on port " + setup.getPort()
                        + ". Is another program using it?");
            }
        } catch (InterruptedException e) {
            server.stopService();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while starting", e);
        }
        return server;
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
        } catch (SocketException e) {
            throw new UncheckedIOException("The connection is gone already", e);
        }
        return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), socket);
    }
}
