package dev.strongroom.vault.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.BucketMissingException;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.StoreUnderTest;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.testing.CephServer;
import dev.strongroom.vault.testing.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

@DisplayName("A failing S3 service")
class S3FailuresTest {
    private static final ObjectKey PACK = StoreUnderTest.objectKey(ObjectKind.PACK, 1);

    private static void write(S3Store store) throws IOException {
        store.write(PACK, new byte[3], 0, 3);
    }

    @Test
    @DisplayName("is told to have no such bucket, whatever is asked of it")
    void tellsMissingBuckets() {
        S3Location nowhere = new S3Location(CephServer.get().endpoint(), "nowhere-" + UUID.randomUUID(), "");
        try (S3Store store = CephBucket.store(nowhere)) {
            assertThatThrownBy(() -> write(store)).isInstanceOf(BucketMissingException.class)
                    .hasMessageContaining(nowhere.bucket())
                    .hasMessageContaining("Make it");
            assertThatThrownBy(() -> store.read(PACK, 0, -1)).isInstanceOf(BucketMissingException.class);
            assertThatThrownBy(() -> store.size(PACK)).isInstanceOf(BucketMissingException.class);
            assertThatThrownBy(() -> store.list(ObjectKind.PACK, object -> {}))
                    .isInstanceOf(BucketMissingException.class);
        }
    }

    @Test
    @DisplayName("is told to refuse keys that are revoked in the middle")
    void tellsRevokedKeys() throws IOException {
        String user = "u" + UUID.randomUUID();
        CephServer.get().createUser(user, user + "-key", "geheim");
        S3Location location = CephBucket.plain();
        allow(location, user, "\"s3:*\"");
        S3Options options = S3Options.of(location, CephBucket.keys(user + "-key", "geheim"));
        try (S3Store store = new S3Store(location, options)) {
            write(store);
            CephServer.get().admin("key", "rm", "--uid=" + user, "--access-key=" + user + "-key");
            assertThatThrownBy(() -> store.size(PACK)).isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> store.read(PACK, 0, -1)).isInstanceOfSatisfying(AccessRefusedException.class,
                    e -> assertThat(e.permanent()).isTrue());
            assertThatThrownBy(() -> store.list(ObjectKind.PACK, object -> {}))
                    .isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("revoked")
                    .hasMessageNotContaining("geheim");
        }
    }

    private static void allow(S3Location location, String user, String actions) {
        try (S3Client owner = CephBucket.owner()) {
            owner.putBucketPolicy(request -> request.bucket(location.bucket()).policy("""
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                      "Principal": {"AWS": ["arn:aws:iam:::user/%s"]}, "Action": [%s],
                      "Resource": ["arn:aws:s3:::%s", "arn:aws:s3:::%s/*"]}]}
                    """.formatted(user, actions, location.bucket(), location.bucket())));
        }
    }

    @Test
    @DisplayName("is told to refuse deletion, with the permission that is missing")
    void tellsRefusedDeletion() throws IOException {
        String user = "u" + UUID.randomUUID();
        CephServer.get().createUser(user, user + "-key", "geheim");
        S3Location location = CephBucket.plain();
        allow(location, user, "\"s3:PutObject\", \"s3:GetObject\", \"s3:ListBucket\"");
        S3Options options = S3Options.of(location, CephBucket.keys(user + "-key", "geheim"));
        try (S3Store store = new S3Store(location, options)) {
            write(store);
            assertThatThrownBy(() -> store.delete(PACK)).isInstanceOf(AccessRefusedException.class)
                    .hasMessageContaining("may not delete objects")
                    .hasMessageContaining("s3:DeleteObject");
            assertThat(store.size(PACK)).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("is told to be full")
    void tellsFullBuckets() throws IOException {
        String user = "u" + UUID.randomUUID();
        CephServer.get().createUser(user, user + "-key", "geheim");
        CephServer.get().admin("quota", "set", "--quota-scope=bucket", "--uid=" + user, "--max-objects=1");
        CephServer.get().admin("quota", "enable", "--quota-scope=bucket", "--uid=" + user);
        S3Location location = new S3Location(CephServer.get().endpoint(), user, "");
        try (S3Client owner = CephBucket.client(CephBucket.keys(user + "-key", "geheim"))) {
            owner.createBucket(request -> request.bucket(user));
        }
        try (S3Store store = new S3Store(location, S3Options.of(location, CephBucket.keys(user + "-key", "geheim")))) {
            write(store);
            assertThatThrownBy(() -> {
                for (int i = 2; i < 20; i++) {
                    store.write(StoreUnderTest.objectKey(ObjectKind.PACK, i), new byte[3], 0, 3);
                }
            }).isInstanceOf(NoSpaceException.class).hasMessageContaining("full");
        }
    }

    @Test
    @DisplayName("is told to be out of reach, which may pass")
    void tellsUnreachableHosts() {
        S3Location location = new S3Location(URI.create("http://127.0.0.1:" + Ports.free()), "bucket", "");
        try (S3Store store = CephBucket.store(location)) {
            assertThatThrownBy(() -> write(store)).hasMessageContaining("can't be reached")
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.permanent()).isFalse());
        }
    }

    /** A service that gives one answer to everything, as Amazon's documentation shows it. */
    private static StoreException answerTo(int status, String code, Optional<String> region) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "<Error><Code>%s</Code><Message>No.</Message></Error>".formatted(code)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            region.ifPresent(name -> exchange.getResponseHeaders().add("x-amz-bucket-region", name));
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        S3Location location =
                new S3Location(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "bucket", "");
        S3Options options = S3Options.of(location, CephBucket.ownerKeys()).withWriteOnce(S3WriteOnce.CONDITIONAL_PUT);
        try (S3Store store = new S3Store(location, options)) {
            write(store);
            throw new AssertionError("This service refuses everything");
        } catch (StoreException e) {
            return e;
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("names the region of a bucket that lies elsewhere")
    void tellsOtherRegions() throws IOException {
        assertThat(answerTo(301, "PermanentRedirect", Optional.of("eu-central-1")))
                .isInstanceOf(BucketMissingException.class)
                .hasMessageContaining("lies in the region eu-central-1");
        assertThat(answerTo(400, "AuthorizationHeaderMalformed", Optional.empty()))
                .isInstanceOf(BucketMissingException.class)
                .hasMessageContaining("another region");
    }

    @Test
    @DisplayName("tells what may pass from what won't")
    void tellsWhatMayPass() throws IOException {
        assertThat(answerTo(503, "SlowDown", Optional.empty()).permanent()).isFalse();
        assertThat(answerTo(500, "InternalError", Optional.empty()).permanent()).isFalse();
        assertThat(answerTo(409, "ConditionalRequestConflict", Optional.empty()).permanent()).isFalse();
        assertThat(answerTo(501, "NotImplemented", Optional.empty()).permanent()).isTrue();
        assertThat(answerTo(400, "InvalidRequest", Optional.empty()).permanent()).isTrue();
        assertThat(answerTo(403, "RequestTimeTooSkewed", Optional.empty())).hasMessageContaining("clock");
        assertThat(answerTo(403, "ExpiredToken", Optional.empty())).isInstanceOf(AccessRefusedException.class);
        assertThat(answerTo(507, "XMinioStorageFull", Optional.empty())).isInstanceOf(NoSpaceException.class);
    }
}
