package dev.strongroom.connectors.imap.net;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.NotOfferedException;
import dev.strongroom.connectors.UntrustedServerException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Says in a sentence why a TLS handshake failed. */
final class TlsFailure {
    private TlsFailure() {}

    static ConnectorException explain(SSLException failure, String host, int port) {
        CertificateException reason = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutOfDate(cause)) {
                return new UntrustedServerException("The certificate of " + host
                        + " has expired or is not valid yet. Please ask its administrator to renew it, and check the"
                        + " clock of the machine that Strongroom runs on.", failure);
            }
            if (cause instanceof CertificateException certificate) {
                reason = certificate;
            }
        }
        if (reason == null) {
            return new NotOfferedException("The server " + host + " does not speak TLS on port " + port
                    + ". Please check the port, or choose STARTTLS.", failure);
        }
        return isOfAnotherName(reason)
                ? new UntrustedServerException("The server shows a certificate that is not for " + host
                        + ". Please check the host name; if it is right, somebody may be interfering.", failure)
                : new UntrustedServerException("The certificate of " + host
                        + " comes from an authority that is not trusted here. If the server is yours, please add"
                        + " its authority's certificate to the settings.", failure);
    }

    private static boolean isOutOfDate(Throwable cause) {
        return cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException
                || (cause instanceof CertPathValidatorException path
                        && (path.getReason() == BasicReason.EXPIRED || path.getReason() == BasicReason.NOT_YET_VALID));
    }

    /** Java tells this by the message alone. */
    private static boolean isOfAnotherName(CertificateException reason) {
        String message = String.valueOf(reason.getMessage());
        return message.startsWith("No subject alternative") || message.startsWith("No name matching")
                || message.startsWith("Illegal given domain name");
    }
}
