package dev.strongroom.vault.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * An S3Proxy on a directory, one for all tests of this JVM; started when it is first asked for, ended with the JVM. It
 * speaks HTTP, and TLS on another port.
 */
public final class S3ProxyServer {
    /** Its access key. */
    public static final String ACCESS_KEY = "local-identity";
    /** Its secret key. */
    public static final String SECRET_KEY = "local-credential";

    private static final Path JAR =
            Path.of(System.getProperty("strongroom.root"), "backup-agent/vault/target/servers/s3proxy.jar");

    /** Under which a bucket may be part of the host. */
    public static final String VIRTUAL_HOST = "storage.test";

    private final int port = Ports.free();
    private final int securePort = Ports.free();

    /** @param more lines of its configuration */
    private S3ProxyServer(List<String> more) throws IOException {
        Path directory = Files.createTempDirectory("s3proxy");
        Files.createDirectories(directory.resolve("data/bucket"));
        Path properties = directory.resolve("s3proxy.conf");
        Files.write(properties, more);
        Files.write(properties, List.of("s3proxy.endpoint=http://127.0.0.1:" + port,
                "s3proxy.secure-endpoint=https://127.0.0.1:" + securePort,
                "s3proxy.keystore-path=" + PrivateAuthority.get().store(),
                "s3proxy.keystore-password=" + PrivateAuthority.PASSWORD,
                "s3proxy.authorization=aws-v2-or-v4", "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY, "jclouds.provider=filesystem-nio2",
                "jclouds.filesystem.basedir=" + directory.resolve("data"), "jclouds.identity=x",
                "jclouds.credential=x"), StandardOpenOption.APPEND);
        TestProcesses.start(directory, List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m", "-jar", JAR.toString(), "--properties", properties.toString()));
        Ports.awaitOpen(port);
    }

    private static final class Holder {
        static final S3ProxyServer SERVER = start(List.of());
    }

    private static final class VirtualHolder {
        static final S3ProxyServer SERVER = start(List.of("s3proxy.virtual-host=" + VIRTUAL_HOST));
    }

    private static S3ProxyServer start(List<String> more) {
        try {
            return new S3ProxyServer(more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server, running, with an empty bucket called {@code bucket}. */
    public static S3ProxyServer get() {
        Needed.require(Files.exists(JAR), "S3Proxy at " + JAR);
        return Holder.SERVER;
    }

    /** Another one, to which the first label of a host below {@link #VIRTUAL_HOST} is the bucket. */
    public static S3ProxyServer virtual() {
        Needed.require(Files.exists(JAR), "S3Proxy at " + JAR);
        return VirtualHolder.SERVER;
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where it listens with a certificate of {@link PrivateAuthority}. */
    public URI secureEndpoint() {
        return URI.create("https://localhost:" + securePort);
    }
}
