package dev.strongroom.console.client.http;

import dev.strongroom.console.client.Fingerprint;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the one certificate whose fingerprint was accepted, whatever its issuer and name: an agent's certificate is
 * made by itself, so the fingerprint is the identity. The extended kind of trust manager is used because the JDK would
 * otherwise add its own check of the host's name.
 */
final class PinnedTrust extends X509ExtendedTrustManager {
    private final Optional<Fingerprint> pinned;

    PinnedTrust(Optional<Fingerprint> pinned) {
        this.pinned = pinned;
    }

    /** Why the handshake was broken off: the certificate is not the pinned one, or none is pinned yet. */
    static final class NotPinnedException extends CertificateException {
        private static final long serialVersionUID = 1L;
        private final Fingerprint shown;
        private final boolean firstMeeting;

        NotPinnedException(Fingerprint shown, boolean firstMeeting) {
            super("The certificate is not the accepted one");
            this.shown = shown;
            this.firstMeeting = firstMeeting;
        }

        Fingerprint shown() {
            return shown;
        }

        boolean firstMeeting() {
            return firstMeeting;
        }
    }

    /** A TLS context that trusts by this alone. */
    SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{this}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        var shown = Fingerprint.of(chain[0]);
        if (!pinned.equals(Optional.of(shown))) {
            throw new NotPinnedException(shown, pinned.isEmpty());
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("The console is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("The console is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("The console is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
