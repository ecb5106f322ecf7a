package dev.strongroom.vault.testing;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.sas.BlobContainerSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** An Azurite, one for all tests of this JVM; started when it is first asked for, ended with the JVM. */
public final class AzuriteServer {
    /** The name of its one storage account. */
    public static final String ACCOUNT = "devstoreaccount1";

    private static final Path PROGRAM = Path.of(System.getProperty("strongroom.root"),
            ".strongroom-build/tools/azurite/node_modules/.bin/azurite-blob");

    /** The account's key, which Azurite's documentation gives. */
    private static final String KEY =
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private final int port = Ports.free();
    private final String scheme;

    private AzuriteServer(String scheme, List<String> more) throws IOException {
        this.scheme = scheme;
        Path directory = Files.createTempDirectory("azurite");
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "--blobHost", "127.0.0.1", "--blobPort",
                "" + port, "-l", directory.toString(), "--skipApiVersionCheck", "--disableTelemetry", "--silent"));
        command.addAll(more);
        TestProcesses.start(directory, command);
        Ports.awaitOpen(port);
    }

    private static final class Holder {
        static final AzuriteServer SERVER = start("http", List.of());
    }

    private static final class SecureHolder {
        static final AzuriteServer SERVER =
                start("https", List.of("--cert", PrivateAuthority.get().certificate().toString(), "--key",
                        PrivateAuthority.get().key().toString()));
    }

    private static AzuriteServer start(String scheme, List<String> more) {
        try {
            return new AzuriteServer(scheme, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server, running. */
    public static AzuriteServer get() {
        requireProgram();
        return Holder.SERVER;
    }

    /** Another one, which speaks TLS with a certificate of {@link PrivateAuthority}. */
    public static AzuriteServer secure() {
        requireProgram();
        return SecureHolder.SERVER;
    }

    private static void requireProgram() {
        Needed.require(Files.isExecutable(PROGRAM), "Azurite at " + PROGRAM);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Where its account is. */
    public String endpoint() {
        return scheme + "://" + (scheme.equals("https") ? "localhost:" : "127.0.0.1:") + port + "/" + ACCOUNT;
    }

    /** The account's key. */
    public String key() {
        return KEY;
    }

    /** The account's connection string. */
    public String connectionString() {
        return "DefaultEndpointsProtocol=" + scheme + ";AccountName=" + ACCOUNT + ";AccountKey=" + KEY
                + ";BlobEndpoint="
                + endpoint() + ";";
    }

    /** Makes a container when there is none of this name yet. */
    public void makeContainer(String name) {
        container(name);
    }

    private BlobContainerClient container(String name) {
        return new BlobServiceClientBuilder().httpClient(
                new JdkHttpClientBuilder(HttpClient.newBuilder().sslContext(PrivateAuthority.get().trusting())).build())
                .connectionString(connectionString())
                .buildClient()
                .createBlobContainerIfNotExists(name);
    }

    /** A shared access signature that grants this for an hour, in a container; e.g. {@code rl} to read and list. */
    public String signature(String container, String permissions) {
        return container(container).generateSas(new BlobServiceSasSignatureValues(
                OffsetDateTime.now(ZoneOffset.UTC).plusHours(1), BlobContainerSasPermission.parse(permissions)));
    }
}
