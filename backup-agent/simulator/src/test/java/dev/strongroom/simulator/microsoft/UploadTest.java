package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UploadTest extends TenantTest {
    private static final int SIZE = 5_000_000;
    private static final int RANGE = 4 << 20;
    private final byte[] file = new byte[SIZE];
    private final String message =
            ANNA + "messages/" + client().post(ANNA + "messages", "{\"subject\":\"Large\"}").path("id").asText();

    UploadTest() {
        new Random(1).nextBytes(file);
    }

    private JsonNode session() {
        return client().post(message + "/attachments/createUploadSession",
                "{\"AttachmentItem\":{\"attachmentType\":\"file\",\"name\":\"large.bin\",\"size\":" + SIZE + "}}");
    }

    private HttpResponse<byte[]> put(String url, int from, int to, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + SIZE)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOfRange(file, from, to)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return TestClient.send(HttpClient.newHttpClient(), request.build());
    }

    @Test
    void rangesInOrderBecomeAnAttachment() {
        String url = session().path("uploadUrl").asText();
        HttpResponse<byte[]> first = put(url, 0, RANGE);
        HttpResponse<byte[]> last = put(url, RANGE, SIZE);

        assertThat(TestClient.json(first).at("/nextExpectedRanges/0").asText()).isEqualTo(RANGE + "-");
        assertThat(last.statusCode()).isEqualTo(201);
        assertThat(last.headers().firstValue("Location").orElseThrow()).matches(".*/Attachments\\('[^']+'\\)");
        String id = client().get(message + "/attachments?$select=name,size").at("/value/0/id").asText();
        assertThat(client().bytes(message + "/attachments/" + id + "/$value")).isEqualTo(file);
    }

    @Test
    void aRangeOutOfOrderIsRefusedAndTheSessionTellsWhereToGoOn() {
        String url = session().path("uploadUrl").asText();

        assertThat(put(url, RANGE, SIZE).statusCode()).isEqualTo(416);
        assertThat(client().get(url).at("/nextExpectedRanges/0").asText()).isEqualTo("0-");
    }

    @Test
    void theOtherOriginIsAnotherHostAndRefusesATokenThatComesAlong() {
        String url = session().path("uploadUrl").asText();

        assertThat(URI.create(url).getHost()).isNotEqualTo(URI.create(tenant().origin()).getHost());
        assertThat(put(url, 0, RANGE, "Authorization", "Bearer " + client().token()).statusCode()).isEqualTo(401);
        assertThat(put(url, 0, RANGE).statusCode()).isEqualTo(200);
    }

    @Test
    void aCancelledSessionIsGone() {
        String url = session().path("uploadUrl").asText();
        client().delete(url);

        assertThat(put(url, 0, RANGE).statusCode()).isEqualTo(404);
    }

    @Test
    void sizesOutsideWhatASessionIsForAreRefused() {
        String path = message + "/attachments/createUploadSession";

        assertThat(client().refusal(400, "POST", path, "{\"AttachmentItem\":{\"size\":1000}}"))
                .isEqualTo("ErrorAttachmentSizeShouldNotBeLessThanMinimumSize");
        assertThat(client().refusal(400, "POST", path, "{\"AttachmentItem\":{\"size\":" + (151L << 20) + "}}"))
                .isEqualTo("ErrorAttachmentSizeLimitExceeded");
    }
}
