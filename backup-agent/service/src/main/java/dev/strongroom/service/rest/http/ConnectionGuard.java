package dev.strongroom.service.rest.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Response;

/**
 * Closes connections that are too many, and those whose request headers don't arrive in time: a client that sends a byte
 * now and then would otherwise hold its connection for ever. Connections between two requests are left to the idle time.
 */
@SuppressWarnings("rawtypes") // as Grizzly's probes are declared
public final class ConnectionGuard implements AutoCloseable {
    /** How often the connections are looked at within the time that they have. */
    private static final int SWEEPS = 10;
    private static final long UNDER_WAY = Long.MIN_VALUE;

    private final int most;
    private final long nanos;
    private final ConcurrentMap<Connection, Boolean> open = new ConcurrentHashMap<>();
    private final ConcurrentMap<Connection, Long> began = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param most connections at once
     * @param headerTime from a connection's or a request's first byte to the end of its headers
     */
    public ConnectionGuard(int most, Duration headerTime) {
        this.most = most;
        this.nanos = headerTime.toNanos();
        Thread.ofPlatform().daemon().name("connection-guard").start(this::sweepUntilClosed);
    }

    /** Sees connections come and go. */
    public ConnectionProbe connections() {
        return new ConnectionProbe.Adapter() {
            @Override
            public void onAcceptEvent(Connection server, Connection client) {
                open.put(client, true);
                if (open.size() > most) {
                    client.closeSilently();
                } else {
                    began.put(client, System.nanoTime());
                }
            }

            @Override
            public void onCloseEvent(Connection connection) {
                open.remove(connection);
                began.remove(connection);
            }
        };
    }

    /** Sees request headers begin and end. */
    public HttpProbe headers() {
        return new HttpProbe.Adapter() {
            @Override
            public void onDataReceivedEvent(Connection connection, Buffer buffer) {
                began.putIfAbsent(connection, System.nanoTime());
            }

            @Override
            public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
                began.replace(connection, UNDER_WAY);
            }
        };
    }

    /** Sees answers end. */
    public HttpServerProbe answers() {
        return new HttpServerProbe.Adapter() {
            @Override
            public void onRequestCompleteEvent(HttpServerFilter filter, Connection connection, Response response) {
                began.remove(connection, UNDER_WAY);
            }
        };
    }

    private void sweepUntilClosed() {
        try {
            while (!closed.await(nanos / SWEEPS, TimeUnit.NANOSECONDS)) {
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        began.forEach((connection, since) -> {
            if (since != UNDER_WAY && now - since > nanos) {
                connection.closeSilently();
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
