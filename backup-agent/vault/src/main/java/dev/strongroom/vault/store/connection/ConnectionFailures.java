package dev.strongroom.vault.store.connection;

import dev.strongroom.net.HttpProxy;
import dev.strongroom.vault.store.ProxyRefusedException;
import dev.strongroom.vault.store.ProxyUnreachableException;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.UntrustedServerException;
import dev.strongroom.vault.store.location.StoreLocation;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says what failures on the way to a store mean, before the store itself could answer. */
public final class ConnectionFailures {
    /** RFC 9110, section 15.5.8: Proxy Authentication Required. */
    private static final int SIGN_IN_WANTED = 407;

    /** What a proxy answers to who asks it to connect: Apache's client, both of Java's and Google's library tell it as text alone. */
    private static final Pattern REFUSED_BY_PROXY = Pattern.compile("CONNECT refused by proxy: HTTP/\\S+ (\\d{3})"
            + "|Proxy returns \"HTTP/\\S+ (\\d{3})|Tunnel failed, got: (\\d{3})|^(407) Proxy Authentication");

    /** How Java's newer client tells that a proxy took no password of those it has. */
    private static final Pattern NO_OTHER_PASSWORD =
            Pattern.compile("too many authentication attempts|No credentials provided");

    /** Java tells this by the message alone. */
    private static final Pattern OTHER_NAME =
            Pattern.compile("No subject alternative|No name matching|Illegal given domain name");

    private final StoreLocation place;
    private final Optional<HttpProxy> proxy;

    public ConnectionFailures(StoreLocation place, StoreConnection connection) {
        this.place = place;
        this.proxy = connection.proxy();
    }

    /** What an answer means that is the proxy's; empty for one of the store. */
    public Optional<StoreException> answered(int status, Throwable failure) {
        return proxy.filter(between -> status == SIGN_IN_WANTED).map(between -> refused(between, failure));
    }

    /** What an answer means that was given to who asked the proxy to connect; empty when there is no proxy. */
    public Optional<StoreException> answeredForConnect(int status, Throwable failure) {
        return proxy.map(between -> noTunnel(between, status, failure));
    }

    /** What a failure means that has to do with the connection's settings; empty for others. */
    public Optional<StoreException> explain(Throwable failure) {
        Optional<StoreException> untrusted = causes(failure).flatMap(cause -> untrusted(cause, failure).stream())
                .findFirst();
        return untrusted.or(() -> proxy.flatMap(between -> causes(failure)
                .flatMap(cause -> proxyFailure(between, cause, failure).stream())
                .findFirst()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private Optional<StoreException> proxyFailure(HttpProxy between, Throwable cause, Throwable failure) {
        String message = String.valueOf(cause.getMessage());
        if (NO_OTHER_PASSWORD.matcher(message).find()) {
            return Optional.of(refused(between, failure));
        }
        Matcher answer = REFUSED_BY_PROXY.matcher(message);
        if (answer.find()) {
            return Optional.of(noTunnel(between, status(answer), failure));
        }
        return cause instanceof ConnectException || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                        ? Optional.of(new ProxyUnreachableException("The proxy " + between + " can't be reached. See"
                                + " that its host and port are right and that it runs.", failure))
                        : Optional.empty();
    }

    private static int status(MatchResult answer) {
        return IntStream.rangeClosed(1, answer.groupCount())
                .mapToObj(answer::group)
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    private StoreException noTunnel(HttpProxy between, int status, Throwable failure) {
        if (status == SIGN_IN_WANTED) {
            return refused(between, failure);
        }
        return status >= 500
                ? new StoreException("The proxy " + between + " can't connect to the server of " + place
                        + " (it answered " + status + "). See that the address is right and that the server runs.",
                        failure, false)
                : new ProxyRefusedException("The proxy " + between + " does not let this machine connect to the server"
                        + " of " + place + " (it answered " + status + "). Ask its administrator to allow CONNECT to"
                        + " that server, or give another proxy.", failure);
    }

    private static ProxyRefusedException refused(HttpProxy between, Throwable failure) {
        return new ProxyRefusedException(between.signsIn()
                ? "The proxy " + between + " does not accept its user and password. Correct them."
                : "The proxy " + between + " asks for a user and a password. Give them with the proxy.", failure);
    }

    private Optional<StoreException> untrusted(Throwable cause, Throwable failure) {
        if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException
                || (cause instanceof CertPathValidatorException path
                        && (path.getReason() == BasicReason.EXPIRED
                                || path.getReason() == BasicReason.NOT_YET_VALID))) {
            return Optional.of(new UntrustedServerException("The certificate of the server of " + place + " has expired"
                    + " or is not valid yet. Ask for a new one, and check the clock of this machine.", failure));
        }
        if (!(cause instanceof CertificateException)) {
            return Optional.empty();
        }
        if (causes(cause).skip(1).anyMatch(deeper -> untrusted(deeper, failure).isPresent())) {
            return Optional.empty(); // that one says more
        }
        return Optional.of(new UntrustedServerException(
                OTHER_NAME.matcher(String.valueOf(cause.getMessage())).find()
                        ? "The server shows a certificate that is not for " + place + ". See that the address is right;"
                                + " if it is, somebody may be interfering."
                        : "The certificate of the server of " + place + " comes from an authority that is not trusted"
                                + " here. If the server is yours, give its authority's certificate in PEM form: to a"
                                + " storage target with its connection, to a command by RESTIC_CACERT.",
                failure));
    }
}
