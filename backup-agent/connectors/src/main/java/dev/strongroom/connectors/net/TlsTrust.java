package dev.strongroom.connectors.net;

import dev.strongroom.connectors.UntrustedServerException;
import dev.strongroom.net.TrustedAuthorities;
import dev.strongroom.net.UnreadableAuthorityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
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
            TrustedAuthorities trusted = pem.isEmpty() ? TrustedAuthorities.ofSystem() : TrustedAuthorities.of(pem);
            Trust trust = new Trust(trusted.context().getSocketFactory(), trusted.manager());
            known.put(pem, trust);
            return trust;
        } catch (UnreadableAuthorityException e) {
            throw new UntrustedServerException(
                    "The certificate authority in the settings can't be read. Please give its certificate in PEM form.",
                    e);
        }
    }
}
