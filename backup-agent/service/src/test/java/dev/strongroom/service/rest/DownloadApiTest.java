package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.usecase.Download;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The file of an export")
class DownloadApiTest {
    private static final String DIGITS = "0123456789";
    private static final int CHUNK = 1 << 16;
    private static final long BIG = 1L << 28;

    @TempDir
    private static Path directory;
    private static TestApi api;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.start(directory);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest(name = "Range: {0} gives {1}")
    @CsvSource({"bytes=0-3, 0123, bytes 0-3/10", "bytes=7-, 789, bytes 7-9/10", "bytes=-2, 89, bytes 8-9/10",
        "bytes=5-99, 56789, bytes 5-9/10", "bytes=-99, 0123456789, bytes 0-9/10"})
    void isSentInPart(String range, String part, String contentRange) throws Exception {
        HttpResponse<String> response = result(digits(), range);

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(part);
        assertThat(response.headers().firstValue("Content-Range")).contains(contentRange);
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(part.length());
    }

    @ParameterizedTest
    @CsvSource({"'bytes=0-1,4-5'", "lines=1-2", "bytes=-", "bytes=a-b"})
    void isSentWholeWhenTheRangeIsOfAnotherForm(String range) throws Exception {
        HttpResponse<String> response = result(digits(), range);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(DIGITS);
        assertThat(response.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    @Test
    void hasNoPartBehindItsEnd() throws Exception {
        HttpResponse<String> response = result(digits(), "bytes=10-");

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(response.headers().firstValue("Content-Range")).contains("bytes */10");
        assertThat(api.problem(response).code()).isEqualTo("range-not-satisfiable");
    }

    @Test
    void isSentWholeWhenItsSizeIsNotKnown() throws Exception {
        Download unsized =
                new Download("a.zip", "application/zip", OptionalLong.empty(), out -> out.write(bytes(DIGITS)));

        HttpResponse<String> response = result(unsized, "bytes=0-3");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(DIGITS);
    }

    @Test
    void arrivesWhileTheRestIsStillBeingMade() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        Download download = new Download("a.zip", "application/zip", OptionalLong.of(2L * CHUNK), out -> {
            out.write(new byte[CHUNK]);
            waitFor(seen);
            out.write(new byte[CHUNK]);
        });

        try (InputStream body = open(download).body()) {
            assertThat(body.readNBytes(CHUNK)).hasSize(CHUNK);
            seen.countDown();
            assertThat(body.readAllBytes()).hasSize(CHUNK);
        }
    }

    @Test
    void isMadeNoFasterThanItIsTaken() throws Exception {
        AtomicLong written = new AtomicLong();
        Download download = new Download("a.zip", "application/zip", OptionalLong.of(BIG), out -> {
            for (long sent = 0; sent < BIG; sent += CHUNK) {
                out.write(new byte[CHUNK]);
                written.addAndGet(CHUNK);
            }
        });

        try (InputStream body = open(download).body()) {
            assertThat(body.read()).isZero();
            AtomicLong before = new AtomicLong(-1);
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> before.getAndSet(written.get()) == written.get());
            assertThat(written.get()).isLessThan(BIG / 4);
            assertThat(body.skip(BIG - 1)).isEqualTo(BIG - 1);
            assertThat(body.read()).isEqualTo(-1);
        }
    }

    @Test
    void isCutOffWhenItFailsHalfWay() throws Exception {
        Download download = new Download("a.zip", "application/zip", OptionalLong.empty(), out -> {
            out.write(new byte[CHUNK]);
            out.flush();
            throw new IOException("The disk broke.");
        });

        assertThatThrownBy(() -> result(download, "")).isInstanceOf(IOException.class);
    }

    @Test
    void isAProblemWhenItFailsBeforeItsFirstByte() throws Exception {
        Download download = new Download("a.zip", "application/zip", OptionalLong.of(7), out -> {
            throw new IOException("The disk broke.");
        });

        HttpResponse<String> response = result(download, "");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(api.problem(response).code()).isEqualTo("internal-error");
    }

    @Test
    void isPlainBytesWhenItsTypeIsNone() throws Exception {
        Download download =
                new Download("a\r\nX-Evil: 1", "not a type", OptionalLong.of(10), out -> out.write(bytes(DIGITS)));

        HttpResponse<String> response = result(download, "");

        assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(response.headers().firstValue("X-Evil")).isEmpty();
    }

    private static Download digits() {
        return new Download("digits.zip", "application/zip", OptionalLong.of(DIGITS.length()),
                out -> out.write(bytes(DIGITS)));
    }

    private static HttpResponse<String> result(Download download, String range) throws Exception {
        var request = api.request("GET", path(download), api.blue(), "");
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return api.send(request.build());
    }

    private static HttpResponse<InputStream> open(Download download) throws Exception {
        return api.client()
                .send(
                        api.request("GET", path(download), api.blue(), "").build(),
                        BodyHandlers.ofInputStream());
    }

    private static String path(Download download) {
        String job = api.agent().jobs().start(FakeAgent.scope(FakeAgent.BLUE), JobKind.EXPORT, "task-001").id();
        api.agent().jobs().finish(job, download);
        return "/api/v1/accounts/blue/jobs/" + job + "/result";
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("The client never read the first half.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
