package dev.strongroom.connectors.microsoft.signin;

import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.MsalThrottlingException;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.UntrustedServerException;
import dev.strongroom.connectors.microsoft.TenantAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why the login gave no token, in a sentence that says what to do, by Entra's error numbers (AADSTS…). */
final class SignInFailure {
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d+)");
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final String CONSENT =
            "The administrator's consent is missing or was taken back. Please grant it again under API permissions.";
    private static final String NO_APPLICATION =
            "The application is not in this tenant, or it was deleted. Please check the client id and the tenant.";
    private static final String NO_TENANT = "There is no such tenant. Please check the tenant's id or domain.";
    private static final String CERTIFICATE =
            "Microsoft does not know the certificate. Please upload it to the app registration, and check that it has not expired.";
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("7000215",
                    "The client secret is wrong. Please enter its value; the secret's id is something else."),
            Map.entry("7000222",
                    "The client secret has expired. Please make a new one in the app registration, and enter it."),
            Map.entry("7000218", "Microsoft asks for a client secret or a certificate. Please enter one of them."),
            Map.entry("700027", CERTIFICATE), Map.entry("7000214", CERTIFICATE), Map.entry("700024",
                    "Microsoft says that the time is not right. Please check this computer's clock."),
            Map.entry("700016", NO_APPLICATION), Map.entry("700054", NO_APPLICATION),
            Map.entry("7000112",
                    "The application is disabled in this tenant. Please enable it, or ask who disabled it."),
            Map.entry("90002", NO_TENANT), Map.entry("900023", NO_TENANT), Map.entry("50059", NO_TENANT),
            Map.entry("65001", CONSENT), Map.entry("500113", CONSENT), Map.entry("65004", CONSENT),
            Map.entry("53003",
                    "A rule for conditional access keeps the application out. Please allow it from this network."));

    private SignInFailure() {}

    static ConnectorException of(Throwable cause, TenantAddress address, Instant asked) {
        if (cause instanceof MsalThrottlingException throttled) {
            return busy(asked.plusMillis(throttled.retryInMs()), cause);
        }
        if (cause instanceof MsalServiceException refused) {
            int status = Optional.ofNullable(refused.statusCode()).orElse(0);
            if (status == TOO_MANY || status >= SERVER_ERROR) {
                return busy(asked.plus(PAUSE), cause);
            }
            return new SignInRefusedException(sentence(String.valueOf(refused.getMessage())), cause);
        }
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof SSLException) {
                return new UntrustedServerException("The login at " + address.login()
                        + " can't be trusted. If a proxy opens connections here, please give its certificate authority.",
                        cause);
            }
        }
        return new UnreachableException(
                "Microsoft's login at " + address.login()
                        + " can't be reached. Please check the network and the proxy.",
                cause);
    }

    private static ThrottledException busy(Instant until, Throwable cause) {
        return new ThrottledException("Microsoft's login is busy and asks to come back later.", until, cause);
    }

    private static String sentence(String message) {
        Matcher number = NUMBER.matcher(message);
        if (!number.find()) {
            return "Microsoft does not let the application sign in. Please check its client id and its secret.";
        }
        return Optional.ofNullable(SENTENCES.get(number.group(1)))
                .map(known -> known + " (AADSTS" + number.group(1) + ")")
                .orElse("Microsoft does not let the application sign in. Please look up what AADSTS" + number.group(1)
                        + " means.");
    }
}
