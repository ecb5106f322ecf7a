package dev.strongroom.net.testing;

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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * An HTTP proxy: it connects (CONNECT) and passes requests on (RFC 9112, section 3.2.2), for everybody, for who knows its
 * password, or for nobody. Every host is this machine to it, whatever the name. One request a connection.
 */
public final class HttpProxyServer implements AutoCloseable {
    /** Headers for the next hop alone (RFC 9110, section 7.6.1), with the one that clients name so. */
    private static final String ONE_HOP = "(?i)\r\n(connection|proxy-connection|proxy-authorization|upgrade):[^\r]*";

    private static final String SIGN_IN_WANTED =
            "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x";

    private final ServerSocket listener;
    private final Function<String, Optional<String>> refusal;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> passed = new CopyOnWriteArrayList<>();

    /** @param refusal by the head of a request the status with which it is refused, and headers; empty for none */
    private HttpProxyServer(Function<String, Optional<String>> refusal) throws IOException {
        this.refusal = refusal;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Future<?> _ = threads.submit(this::accept);
    }

    /** For who knows the password. Listens on loopback until it is closed. */
    public HttpProxyServer(String user, String password) throws IOException {
        this(head -> isFrom(user, password, head) ? Optional.empty() : Optional.of(SIGN_IN_WANTED));
    }

    /**
     * For everybody, but without connections to servers that speak TLS.
     *
     * @param status the answer to who asks for one, e.g. {@code 403 Forbidden}
     */
    public static HttpProxyServer withoutTunnels(String status) throws IOException {
        return new HttpProxyServer(head -> head.startsWith("CONNECT ") ? Optional.of(status) : Optional.empty());
    }

    private static boolean isFrom(String user, String password, String head) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(ISO_8859_1));
        return head.matches("(?s).*\r\n(?i:proxy-authorization): \\QBasic " + credentials + "\\E\r\n.*");
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return listener.getLocalPort();
    }

    /** The first lines of all requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Those of the requests that it let through. */
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
            String line = head.substring(0, head.indexOf("\r\n"));
            requests.add(line);
            Optional<String> refused = refusal.apply(head);
            if (refused.isPresent()) {
                refuse(client, refused.get());
                return null;
            }
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

    /** Reads on until the client has done with it: a connection that is cut loses what it was told. */
    private static void refuse(Socket client, String status) throws IOException {
        say(client, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
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
