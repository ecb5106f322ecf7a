package dev.strongroom.connectors.microsoft.signin;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.TenantAddress;
import java.net.MalformedURLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * An application that signs in to one tenant. Keeps the token and fetches another before it ends; whoever comes meanwhile
 * waits for that one. Thread-safe.
 */
public final class AppSignIn {
    private final TenantAddress address;
    private final ConfidentialClientApplication application;
    private final Set<String> scope;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable AppToken token;

    /**
     * An application that has not signed in yet.
     *
     * @throws ConnectorException when the key or the certificate can't be read
     */
    public AppSignIn(TenantAddress address, OkHttpClient http, InstantSource clock) throws ConnectorException {
        this.address = address;
        this.clock = clock;
        String everything = address.graph().origin().replaceAll(":443$", "") + "/.default";
        scope = Set.of(everything);
        application = application(address, http, everything);
    }

    private static ConfidentialClientApplication application(TenantAddress address, OkHttpClient http, String scope)
            throws ConnectorException {
        try {
            // The library wants https; the loopback address of a simulated tenant is put back when it is called.
            String authority = "https://" + address.login().uri().getRawAuthority() + "/" + address.tenant() + "/";
            return ConfidentialClientApplication
                    .builder(address.clientId(), CredentialFiles.read(address.credential()))
                    .authority(authority)
                    .validateAuthority(false)
                    .instanceDiscovery(false)
                    .httpClient(new LoginClient(http, address.login(), scope))
                    .executorService(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not the address of a login: " + address.login(), e);
        }
    }

    /** A token that is good for a while. */
    public AppToken token() throws ConnectorException, InterruptedException {
        return token(Optional.empty());
    }

    /** Another token than one that Graph refused. */
    public AppToken tokenAfter(String refused) throws ConnectorException, InterruptedException {
        return token(Optional.of(refused));
    }

    private AppToken token(Optional<String> refused) throws ConnectorException, InterruptedException {
        lock.lockInterruptibly();
        try {
            AppToken held = token;
            if (held != null && !held.old(clock.instant()) && !refused.equals(Optional.of(held.value()))) {
                return held;
            }
            AppToken fetched = fetch();
            token = fetched;
            return fetched;
        } finally {
            lock.unlock();
        }
    }

    private AppToken fetch() throws ConnectorException, InterruptedException {
        Instant asked = clock.instant();
        try {
            IAuthenticationResult result = application.acquireToken(
                    ClientCredentialParameters.builder(scope).skipCache(true).build()).get();
            return AppToken.of(result.accessToken(), asked, result.expiresOnDate().toInstant());
        } catch (ExecutionException e) {
            throw SignInFailure.of(Optional.ofNullable(e.getCause()).orElse(e), address, asked);
        }
    }
}
