package dev.strongroom.vault.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An HTTP proxy for who knows its password: it connects (CONNECT) and passes requests on (RFC 9112, section 3.2.2). Every
 * host is this machine to it, whatever the name. One request a connection.
 */
public final class PasswordProxy implements AutoCloseable {
    /** Who may use it. */
    public static final String USER = "desk";
    /** Their password. */
    public static final String PASSWORD = "through:the wall";

    private static final String REFUSAL = String.join("\r\n", "HTTP/1.1 407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=x", "Content-Length: 0", "Connection: close", "", "");

    /** Headers for the next hop alone (RFC 9110, section 7.6.1), with the one that clients name so. */
    private static final String ONE_HOP = "(?i)\r\n(connection|proxy-connection|proxy-authorization|upgrade):[^\r]*";

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> passed = new CopyOnWriteArrayList<>();

    /** Listens on loopback until it is closed. */
    public PasswordProxy() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Future<?> _ = threads.submit(this::accept);
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return listener.getLocalPort();
    }

    /** The lines of the requests that it let through. */
    public List<String> passed() {
        return List.copyOf(passed);
    }

    private Void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            open.add(client);
            Future<?> _ = threads.submit(() -> serve(client));
        }
        return null;
    }

    private Void serve(Socket client) throws IOException {
        try (client) {
            String head = head(client.getInputStream());
            String credentials = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(ISO_8859_1));
            if (!head.matches("(?s).*\r\n(?i:proxy-authorization): \\QBasic " + credentials + "\\E\r\n.*")) {
                say(client, REFUSAL);
                client.shutdownOutput();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                return null;
            }
            String line = head.substring(0, head.indexOf("\r\n"));
            passed.add(line);
            if (line.startsWith("CONNECT ")) {
                pass(client, URI.create("https://" + line.split(" ", -1)[1]), "");
            } else {
                URI target = URI.create(line.split(" ", -1)[1]);
                pass(client, target, head.replace(" " + target.getScheme() + "://" + target.getRawAuthority(), " ")
                        .replaceAll(ONE_HOP, "")
                        .replaceFirst("\r\n", "\r\nConnection: close\r\n"));
            }
        }
        return null;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The client went away");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private void pass(Socket client, URI target, String head) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
            open.add(server);
            if (head.isEmpty()) {
                say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            } else {
                say(server, head);
            }
            Future<?> _ = threads.submit(() -> client.getInputStream().transferTo(server.getOutputStream()));
            if (!head.isEmpty()) {
                sayLast(client, server.getInputStream());
            }
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    /** The head of the answer, which tells the client that it gets no other one over this connection. */
    private static void sayLast(Socket client, InputStream server) throws IOException {
        String head = head(server);
        while (head.startsWith("HTTP/1.1 1")) {
            say(client, head);
            head = head(server);
        }
        say(client, head.replaceAll(ONE_HOP, "")
                .replaceFirst("\r\n", "\r\nConnection: close\r\n"));
    }

    private static void say(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.close();
    }
}
