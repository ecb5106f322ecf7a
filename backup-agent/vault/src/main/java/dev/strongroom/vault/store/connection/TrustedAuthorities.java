package dev.strongroom.vault.store.connection;

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

/** Private certificate authorities that are trusted besides the system's. */
public final class TrustedAuthorities {
    private final List<TrustManager> managers;

    private TrustedAuthorities(List<TrustManager> managers) {
        this.managers = managers;
    }

    /**
     * Reads them.
     *
     * @param pem one or more certificates (RFC 7468); a server's own one is good for that server
     */
    public static TrustedAuthorities of(String pem) throws UnusableConnectionException {
        try {
            Collection<? extends Certificate> given = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            if (given.isEmpty()) {
                throw new CertificateException("no certificate");
            }
            return new TrustedAuthorities(trusting(given));
        } catch (CertificateException e) {
            throw new UnusableConnectionException(
                    "This is no certificate of an authority. Give it in PEM form: the text"
                            + " from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.",
                    e);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    private static List<TrustManager> trusting(Collection<? extends Certificate> given)
            throws GeneralSecurityException, IOException {
        List<Certificate> all = new ArrayList<>(given);
        managers(null).filter(X509TrustManager.class::isInstance)
                .flatMap(system -> Stream.of(((X509TrustManager) system).getAcceptedIssuers()))
                .forEach(all::add);
        KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        for (Certificate certificate : all) {
            anchors.setCertificateEntry(Integer.toString(anchors.size()), certificate);
        }
        return managers(anchors).toList();
    }

    /** @param anchors the system's when null */
    private static Stream<TrustManager> managers(@Nullable KeyStore anchors) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return Stream.of(factory.getTrustManagers());
    }

    /** What decides whom to trust. */
    public TrustManager[] managers() {
        return managers.toArray(TrustManager[]::new);
    }

    /** For clients of TLS. */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }
}
