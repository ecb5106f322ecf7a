package dev.strongroom.service.cli;

import dev.strongroom.net.HttpProxy;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom to trust and which way to go to a provider. */
public final class ConnectionArguments {
    private static final String NOT_A_PROXY = "\"%s\" is not a proxy: write HOST:PORT or USER@HOST:PORT.";

    @Option(names = "--ca", paramLabel = "FILE",
            description = "Certificates (PEM) to trust besides the system's: a private authority's or the server's own.")
    private Optional<Path> certificateAuthority;

    @Option(names = "--proxy", paramLabel = "[USER@]HOST:PORT", description = "An HTTP proxy to go through.")
    private Optional<String> proxy;

    @Option(names = "--proxy-password-file", paramLabel = "FILE",
            description = "A file that holds the proxy's password and nothing else.")
    private Optional<Path> proxyPasswordFile;

    /** Certificates to trust besides the system's, in PEM form. */
    public Optional<String> certificateAuthority() {
        return certificateAuthority.map(ConnectionArguments::certificates);
    }

    /** The proxy with its password. */
    public Optional<HttpProxy> proxy() {
        return proxy.map(this::proxyAddress);
    }

    private HttpProxy proxyAddress(String text) {
        try {
            URI uri = new URI("http://" + text);
            if (uri.getHost() != null && uri.getPort() > 0) {
                return new HttpProxy(uri.getHost(), uri.getPort(),
                        Optional.ofNullable(uri.getUserInfo()).orElse(""),
                        proxyPasswordFile.map(SecretFile::text).orElse(""));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new CommandFailedException("proxy-invalid", NOT_A_PROXY.formatted(text), e);
        }
        throw new CommandFailedException("proxy-invalid", NOT_A_PROXY.formatted(text));
    }

    /** A file of certificates, as text. */
    static String certificates(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFailedException("certificate-file-unreadable",
                    "The certificate file " + file + " can't be read. Check that it exists and its permissions.", e);
        }
    }
}
