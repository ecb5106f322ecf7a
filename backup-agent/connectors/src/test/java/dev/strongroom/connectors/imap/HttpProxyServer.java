package dev.strongroom.connectors.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An HTTP proxy that does CONNECT, and only for those who know its password. */
public final class HttpProxyServer implements AutoCloseable {
    private final ServerSocket listener;
    private final String credentials;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Listens on loopback until it is closed. */
    public HttpProxyServer(String user, String password) throws IOException {
        credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(ISO_8859_1));
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Future<?> _ = threads.submit(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** The request lines so far. */
    List<String> requests() {
        return List.copyOf(requests);
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
            StringBuilder request = new StringBuilder();
            InputStream in = client.getInputStream();
            while (request.indexOf("\r\n\r\n") < 0) {
                request.append((char) in.read());
            }
            String line = request.substring(0, request.indexOf("\r\n"));
            requests.add(line);
            if (request.indexOf("Proxy-Authorization: Basic " + credentials + "\r\n") < 0) {
                answer(client,
                        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x\r\n\r\n");
                return null;
            }
            String target = line.split(" ", -1)[1];
            int port = Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                open.add(server);
                answer(client, "HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n");
                Future<?> _ = threads.submit(() -> server.getInputStream().transferTo(client.getOutputStream()));
                in.transferTo(server.getOutputStream());
            }
        }
        return null;
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(ISO_8859_1));
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
