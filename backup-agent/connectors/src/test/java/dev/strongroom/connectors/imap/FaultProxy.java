package dev.strongroom.connectors.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Stands between a client and a server and does harm: each new connection gets the next planned fault, and none when all
 * are used up. Remembers what the client said.
 */
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Fault> planned = new ArrayDeque<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Future<?>> hearing = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile String awaitedCommand = "";
    private volatile String awaitedTag = "";
    private volatile boolean deaf;
    private volatile long deafAfter = Long.MAX_VALUE;

    /** What happens to the server's words on one connection once so many bytes went by. */
    public record Fault(long after, Harm harm) {
        /** No harm at all. */
        public static final Fault NONE = new Fault(Long.MAX_VALUE, Harm.DROP);
    }

    /** What is done to a connection. */
    public enum Harm {
        /** Both ends are closed. */
        DROP,
        /** Nothing more comes, but the connection stays open. */
        STALL,
        /** Some bytes that the server never said come in between. */
        GARBAGE
    }

    /** Listens on loopback, in front of the server at this port. */
    public FaultProxy(int target) throws IOException {
        this(target, InetAddress.getLoopbackAddress());
    }

    FaultProxy(int target, InetAddress listenAt) throws IOException {
        this.target = target;
        listener = new ServerSocket(0, 50, listenAt);
        Future<?> _ = threads.submit(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Plans what happens to the next connections. */
    public synchronized FaultProxy plan(Fault... faults) {
        planned.addAll(Arrays.asList(faults));
        return this;
    }

    /** Whether all planned faults were met. */
    public synchronized boolean used() {
        return planned.isEmpty() && awaitedCommand.isEmpty() && awaitedTag.isEmpty();
    }

    /** The commands that the client gave since the last call, without their tags. */
    List<String> commands() {
        List<String> commands = said.stream().map(line -> line.replaceFirst("^\\S+ ", "")).toList();
        said.clear();
        return commands;
    }

    /** The same once all connections are closed, with the last words on each: a client waits for no answer to LOGOUT. */
    List<String> commandsWhenClosed() throws Exception {
        for (Future<?> connection : hearing) {
            connection.get();
        }
        return commands();
    }

    /** Breaks the connection when the server answers the next command of this kind, and keeps the answer back. */
    void dropBeforeNextAnswerTo(String command) {
        awaitedCommand = command;
    }

    /** Takes so many bytes from the client on each connection and no more; the connection stays open. */
    public FaultProxy deafAfter(long bytes) {
        deafAfter = bytes;
        return this;
    }

    /** Whether a connection has come to that. */
    public boolean isDeaf() {
        return deaf;
    }

    /** Breaks all connections that are open now. */
    void dropAll() {
        closeAll(List.copyOf(open));
    }

    private Void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.addAll(List.of(client, server));
            Fault fault;
            synchronized (this) {
                fault = planned.isEmpty() ? Fault.NONE : planned.remove();
            }
            hearing.add(threads.submit(() -> relayToServer(client, server)));
            Future<?> _ = threads.submit(() -> relayToClient(server, client, fault));
        }
        return null;
    }

    private void relayToServer(Socket client, Socket server) {
        byte[] buffer = new byte[64 * 1024];
        try (client; server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            long left = deafAfter;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) {
                    deaf = true;
                    new CountDownLatch(1).await();
                }
                hear(new String(buffer, 0, count, ISO_8859_1));
                out.write(buffer, 0, count);
            }
        } catch (IOException | InterruptedException closed) {
            // That is what a broken connection looks like from here.
        }
    }

    private void hear(String text) {
        for (String line : text.split("\r\n", -1)) {
            if (!line.isEmpty()) {
                said.add(line);
            }
            if (!awaitedCommand.isEmpty() && line.matches("\\S+ " + awaitedCommand + " .*")) {
                awaitedTag = line.substring(0, line.indexOf(' '));
                awaitedCommand = "";
            }
        }
    }

    private boolean isAwaited(String answer) {
        if (awaitedTag.isEmpty() || !("\n" + answer).contains("\n" + awaitedTag + " ")) {
            return false;
        }
        awaitedTag = "";
        return true;
    }

    private void relayToClient(Socket server, Socket client, Fault fault) {
        byte[] buffer = new byte[16 * 1024];
        long left = fault.after;
        try (server; client) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (isAwaited(new String(buffer, 0, count, ISO_8859_1))) {
                    return;
                }
                int before = (int) Math.min(left, count);
                out.write(buffer, 0, before);
                left -= before;
                if (before < count || left == 0) {
                    if (fault.harm == Harm.DROP) {
                        return;
                    }
                    if (fault.harm == Harm.STALL) {
                        in.transferTo(OutputStream.nullOutputStream());
                        return;
                    }
                    out.write("\0\u00ffgarbage {12}\r\n* )( \"".getBytes(ISO_8859_1));
                    out.write(buffer, before, count - before);
                    left = Long.MAX_VALUE;
                }
            }
        } catch (IOException closed) {
            // That is what a broken connection looks like from here.
        }
    }

    private static void closeAll(Collection<Socket> sockets) {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        dropAll();
        threads.shutdownNow();
        threads.close();
    }
}
