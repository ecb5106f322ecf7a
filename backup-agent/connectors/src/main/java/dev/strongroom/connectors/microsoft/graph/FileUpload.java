package dev.strongroom.connectors.microsoft.graph;

import com.microsoft.graph.models.UploadSession;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** A large file on its way, range by range, to an address that needs no token and gets none. One thread. */
public final class FileUpload {
    /** The most that a range may hold is 4 MB. */
    public static final int RANGE = 12 * (320 << 10);
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final GraphClient client;
    private final URI url;
    private final long size;

    FileUpload(GraphClient client, URI url, long size) {
        this.client = client;
        this.url = url;
        this.size = size;
    }

    /**
     * Sends the next range.
     *
     * @param bytes of which {@code length} count
     */
    public void send(byte[] bytes, int length, long first) throws GraphFailure {
        Request request = new Request.Builder().url(url.toString())
                .header("Content-Range", "bytes " + first + "-" + (first + length - 1) + "/" + size)
                .put(RequestBody.create(bytes, BYTES, 0, length))
                .build();
        try (Response answer = client.open(request)) {
            drain(answer);
        } catch (IOException e) {
            throw GraphFailure.broken(e);
        }
    }

    /** How many bytes have arrived; when all have, nobody knows of the upload any more. */
    public long arrived() throws GraphFailure {
        try (Response answer = client.open(new Request.Builder().url(url.toString()).build())) {
            ResponseBody body = answer.body();
            if (body == null) {
                throw GraphFailure.broken(new IOException("No body"));
            }
            UploadSession session = new JsonParseNodeFactory().getParseNode("application/json", body.byteStream())
                    .getObjectValue(UploadSession::createFromDiscriminatorValue);
            String next = Optional.ofNullable(session.getNextExpectedRanges()).orElse(List.of("0-")).getFirst();
            return Long.parseLong(next.substring(0, next.indexOf('-')));
        } catch (RuntimeException unreadable) {
            throw GraphFailure.broken(unreadable);
        }
    }

    private static void drain(Response answer) throws IOException {
        ResponseBody body = answer.body();
        if (body != null) {
            body.byteStream().transferTo(OutputStream.nullOutputStream());
        }
    }
}
