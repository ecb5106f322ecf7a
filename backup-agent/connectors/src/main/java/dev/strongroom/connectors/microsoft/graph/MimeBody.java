package dev.strongroom.connectors.microsoft.graph;

import java.io.Closeable;
import java.io.InputStream;
import java.util.Objects;
import java.util.OptionalLong;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * A message's bytes as they come. A connection that ends before the length that was promised, or without the end of its
 * last chunk, fails as the stream is read; an answer that promised neither is {@link #endUnknown}.
 */
public final class MimeBody implements Closeable {
    private final Response response;

    MimeBody(Response response) {
        this.response = response;
    }

    /** The bytes. */
    public InputStream stream() {
        ResponseBody body = response.body();
        return body == null ? InputStream.nullInputStream() : body.byteStream();
    }

    /** How many there will be, when the answer says so. */
    public OptionalLong length() {
        ResponseBody body = response.body();
        return body == null || body.contentLength() < 0 ? OptionalLong.empty() : OptionalLong.of(body.contentLength());
    }

    /** Whether the end of the connection is all that tells the end of the message (RFC 9112, section 6.3). */
    public boolean endUnknown() {
        // As it came over the wire: what was compressed on the way has another length here.
        Response wire = Objects.requireNonNullElse(response.networkResponse(), response);
        return wire.header("Content-Length") == null && wire.protocol().toString().startsWith("http/1")
                && !"chunked".equalsIgnoreCase(wire.header("Transfer-Encoding"));
    }

    @Override
    public void close() {
        response.close();
    }
}
