package dev.strongroom.connectors.net;

import dev.strongroom.connectors.UntrustedServerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whom to trust: the system's authorities and, for a task, private ones besides. Thread-safe. */
public final class TlsTrust {
    private final Map<String, Trust> known = new ConcurrentHashMap<>();

    /** Whom a connection trusts: sockets that do, and what they ask. */
    public record Trust(SSLSocketFactory sockets, X509TrustManager manager) {}

    /**
     * Makes sockets that trust the system's authorities and these.
     *
     * @param authorities PEM of one or more certificates
     */
    public SSLSocketFactory factory(Optional<String> authorities) throws UntrustedServerException {
        return of(authorities).sockets();
    }

    /**
     * The system's authorities and these.
     *
     * @param authorities PEM of one or more certificates
     */
    public Trust of(Optional<String> authorities) throws UntrustedServerException {
        String pem = authorities.orElse("");
        Trust made = known.get(pem);
        if (made != null) {
            return made;
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager[] managers = trust(pem);
            context.init(null, managers, null);
            Trust trust = new Trust(context.getSocketFactory(), x509(managers));
            known.put(pem, trust);
            return trust;
        } catch (CertificateException e) {
            throw new UntrustedServerException(
                    "The certificate authority in the settings can't be read. Please give its certificate in PEM form.",
                    e);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    private static X509TrustManager x509(TrustManager[] managers) throws GeneralSecurityException {
        for (TrustManager manager : managers) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("No trust manager for X.509");
    }

    private static TrustManager[] trust(String pem) throws GeneralSecurityException, IOException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        if (pem.isEmpty()) {
            managers.init((KeyStore) null);
            return managers.getTrustManagers();
        }
        KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        Collection<? extends Certificate> given = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        if (given.isEmpty()) {
            throw new CertificateException("No certificate given");
        }
        for (Certificate certificate : given) {
            anchors.setCertificateEntry("given-" + anchors.size(), certificate);
        }
        managers.init((KeyStore) null);
        for (TrustManager manager : managers.getTrustManagers()) {
            if (manager instanceof X509TrustManager system) {
                for (X509Certificate certificate : system.getAcceptedIssuers()) {
                    anchors.setCertificateEntry("system-" + anchors.size(), certificate);
                }
            }
        }
        managers.init(anchors);
        return managers.getTrustManagers();
    }
}
