package dev.strongroom.connectors.imap.net;

import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.net.HttpProxy;
import java.io.IOException;
import java.net.Socket;

/** A way through an HTTP proxy (RFC 9110, section 9.3.6, with Basic sign-in, RFC 7617). */
final class ProxyTunnel {
    private static final int MOST_HEADERS = 100;

    private final HttpProxy proxy;

    ProxyTunnel(HttpProxy proxy) {
        this.proxy = proxy;
    }

    /** Asks the proxy at the socket's other end to connect it to the server. */
    void open(Socket socket, String host, int port) throws IOException, UnreachableException {
        PlainLines lines = new PlainLines(socket.getInputStream(), socket.getOutputStream());
        String target = (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        lines.write("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + credentials() + "\r\n");
        String status = lines.read();
        int headers = 0;
        while (!lines.read().isEmpty()) {
            if (++headers > MOST_HEADERS) {
                throw new IOException("The proxy's answer has no end");
            }
        }
        if (!status.matches("HTTP/1\\.[01] 2\\d\\d\\b.*")) {
            throw refused(status, target);
        }
    }

    private UnreachableException refused(String status, String target) {
        String name = "The proxy " + proxy;
        if (status.matches("HTTP/1\\.[01] 407\\b.*")) {
            return new UnreachableException(proxy.signsIn()
                    ? name + " does not accept its user name and password. Please check them."
                    : name + " asks for a user name and a password. Please add them to the proxy's settings.");
        }
        return new UnreachableException(
                name + " does not connect to " + target + ". Please ask its administrator to allow it.");
    }

    private String credentials() {
        return proxy.signsIn() ? "Proxy-Authorization: " + proxy.authorization() + "\r\n" : "";
    }
}
