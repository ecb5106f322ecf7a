package dev.strongroom.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificate authorities that connections trust: the system's, and private ones besides. Thread-safe. */
public final class TrustedAuthorities {
    private final X509TrustManager manager;

    private TrustedAuthorities(X509TrustManager manager) {
        this.manager = manager;
    }

    /** The system's alone. */
    public static TrustedAuthorities ofSystem() {
        try {
            return new TrustedAuthorities(trusting(null));
        } catch (GeneralSecurityException e) {
            throw noTls(e);
        }
    }

    /**
     * The system's and these.
     *
     * @param pem one or more certificates (RFC 7468); a server's own one is good for that server
     */
    public static TrustedAuthorities of(String pem) throws UnreadableAuthorityException {
        try {
            return new TrustedAuthorities(trusting(anchors(read(pem))));
        } catch (CertificateException e) {
            throw new UnreadableAuthorityException(e);
        } catch (GeneralSecurityException | IOException e) {
            throw noTls(e);
        }
    }

    private static Collection<? extends Certificate> read(String pem) throws CertificateException {
        Collection<? extends Certificate> given = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        if (given.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return given;
    }

    private static KeyStore anchors(Collection<? extends Certificate> given)
            throws GeneralSecurityException, IOException {
        List<Certificate> all = new ArrayList<>(given);
        all.addAll(List.of(trusting(null).getAcceptedIssuers()));
        KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        for (Certificate certificate : all) {
            anchors.setCertificateEntry(Integer.toString(anchors.size()), certificate);
        }
        return anchors;
    }

    /** @param anchors the system's when null */
    private static X509TrustManager trusting(@Nullable KeyStore anchors) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("No trust manager for X.509"));
    }

    private static IllegalStateException noTls(Exception cause) {
        return new IllegalStateException("This Java has no TLS", cause);
    }

    /** What decides whom to trust. */
    public X509TrustManager manager() {
        return manager;
    }

    /** For clients of TLS. */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{manager}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw noTls(e);
        }
    }
}
