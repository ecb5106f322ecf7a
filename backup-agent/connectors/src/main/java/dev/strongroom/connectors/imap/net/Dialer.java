package dev.strongroom.connectors.imap.net;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.ImapAddress.Security;
import dev.strongroom.connectors.imap.ImapTimeouts;
import dev.strongroom.connectors.net.TlsTrust;
import dev.strongroom.net.HttpProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Connects to one server: {@link #find}, {@link #connect}, {@link #secure}, or all at once by {@link #dial}. Never falls
 * back to less security than was asked for.
 */
public final class Dialer {
    private final ImapAddress address;
    private final ImapTimeouts timeouts;
    private final TlsTrust trust;
    private final String host;

    public Dialer(ImapAddress address, ImapTimeouts timeouts, TlsTrust trust) {
        this.address = address;
        this.timeouts = timeouts;
        this.trust = trust;
        host = withoutBrackets(address.host());
    }

    /** Connects, with all steps. */
    public Transport dial() throws ConnectorException {
        return secure(connect(find()));
    }

    /** The addresses of the server, or of the proxy that will find the server. */
    public List<InetAddress> find() throws UnreachableException {
        String name = address.proxy().map(HttpProxy::host).map(Dialer::withoutBrackets).orElse(host);
        try {
            return List.of(InetAddress.getAllByName(name));
        } catch (UnknownHostException e) {
            throw new UnreachableException(
                    "The name " + name + " is not known. Please check it, and the network.", e);
        }
    }

    /** Connects to the first of the addresses that answers. */
    public Socket connect(List<InetAddress> found) throws ConnectorException {
        int port = address.proxy().map(HttpProxy::port).orElse(address.port());
        Optional<IOException> failure = Optional.empty();
        for (InetAddress candidate : found) {
            Socket socket = unconnected();
            try {
                socket.connect(new InetSocketAddress(candidate, port), millis(timeouts.connect()));
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(millis(timeouts.connect()));
                if (address.proxy().isPresent()) {
                    new ProxyTunnel(address.proxy().get()).open(socket, host, address.port());
                }
                return socket;
            } catch (IOException e) {
                close(socket);
                failure = Optional.of(e);
            } catch (UnreachableException e) {
                close(socket);
                throw e;
            }
        }
        throw noAnswer(failure);
    }

    /** One of a channel: unlike others, what waits for it ends when its thread is interrupted, whatever thread that is. */
    private static Socket unconnected() throws UnreachableException {
        try {
            return SocketChannel.open().socket();
        } catch (IOException e) {
            throw new UnreachableException("The system allows no more connections. Please try again later.", e);
        }
    }

    /** Makes the connection as secure as asked for, and reads the greeting. */
    public Transport secure(Socket socket) throws ConnectorException {
        try {
            Socket secured = address.security() == Security.TLS ? tls(socket) : socket;
            PlainLines lines = new PlainLines(secured.getInputStream(), secured.getOutputStream());
            Greeting greeting = new Greeting(lines, host);
            greeting.read();
            if (address.security() == Security.STARTTLS) {
                greeting.startTls();
                if (socket.getInputStream().available() > 0) {
                    throw greeting.interference();
                }
                secured = tls(socket);
            }
            secured.setSoTimeout(millis(timeouts.read()));
            return new Transport(secured, socket, timeouts.read());
        } catch (IOException e) {
            close(socket);
            throw silent(e);
        } catch (ConnectorException e) {
            close(socket);
            throw e;
        }
    }

    private Socket tls(Socket socket) throws IOException, ConnectorException {
        try {
            SSLSocket secured = (SSLSocket) trust.factory(address.certificateAuthority())
                    .createSocket(socket, host, address.port(), true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            return secured;
        } catch (SSLException e) {
            throw TlsFailure.explain(e, host, address.port());
        }
    }

    private UnreachableException noAnswer(Optional<IOException> failure) {
        String where = address.proxy()
                .map(proxy -> "the proxy " + proxy)
                .orElse(host + ":" + address.port());
        return new UnreachableException(
                "Nothing answers at " + where + ". Please check host and port, and whether a firewall is in the way.",
                failure.orElseGet(() -> new IOException("No address to try")));
    }

    private UnreachableException silent(IOException failure) {
        String what = failure instanceof SocketTimeoutException
                ? "The server " + host + " does not say anything. If it expects TLS on port " + address.port()
                        + ", please choose TLS."
                : "The server " + host + " broke off the connection. Please try again later.";
        return new UnreachableException(what, failure);
    }

    private static int millis(java.time.Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    private static String withoutBrackets(String name) {
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // The failure that led here is what counts.
        }
    }
}
