package dev.strongroom.service.main;

import dev.strongroom.service.cli.agent.RunningAgent;
import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.ListenConfig;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.rest.AgentServer;
import dev.strongroom.service.rest.AgentServerConfig;
import dev.strongroom.service.rest.Protection;
import dev.strongroom.service.rest.ServerLimits;
import dev.strongroom.service.rest.http.TrustedProxies;
import dev.strongroom.service.rest.tls.CertificateFiles;
import dev.strongroom.service.rest.tls.ServerCertificate;
import dev.strongroom.service.rest.tls.UnusableCertificateException;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.security.AddressSpan;
import dev.strongroom.service.security.Administrators;
import dev.strongroom.service.security.OneTimePassword;
import dev.strongroom.service.store.control.AccountRow;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole agent in this process. */
public final class Agent implements RunningAgent {
    private static final String ADMINISTRATOR = "admin@localhost";

    private final AgentServer server;
    private final Optional<ServerCertificate> certificate;
    private final Path certificateFile;
    private final Optional<RunningAgent.FirstStart> firstStart;
    private final Ending ending;

    private Agent(AgentServer server, Optional<ServerCertificate> certificate, Path certificateFile,
            Optional<RunningAgent.FirstStart> firstStart, Ending ending) {
        this.server = server;
        this.certificate = certificate;
        this.certificateFile = certificateFile;
        this.firstStart = firstStart;
        this.ending = ending;
    }

    /**
     * Starts an agent; the caller closes it.
     *
     * @throws StartRefusedException when it can't start, with a sentence that says why
     */
    public static Agent start(AgentConfig config) {
        Ending ending = new Ending();
        try {
            AgentFoundation base = AgentFoundation.open(config, ending);
            AgentWork work = new AgentWork(base, ending);
            Optional<ServerCertificate> certificate = certificate(base);
            AgentServer server = ending.with(AgentServer.start(work.useCases(),
                    new AgentServerConfig(address(config.listen()),
                            certificate.<Protection>map(Protection.Tls::new)
                                    .orElseGet(Protection.PlainOnLoopback::new),
                            ServerLimits.DEFAULT, proxies(config)),
                    metrics(base)));
            // After all that can fail: what only the first start tells would be lost with a start that did not succeed.
            Optional<RunningAgent.FirstStart> first = firstStart(base);
            work.start(ending);
            return new Agent(server, certificate, base.data().tls().resolve("server.crt"), first, ending);
        } catch (IOException | UnusableCertificateException e) {
            ending.close();
            throw new StartRefusedException("start-failed", String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            ending.close();
            throw e;
        }
    }

    private static Optional<RunningAgent.FirstStart> firstStart(AgentFoundation base) {
        ControlStores stores = base.stores();
        Optional<Secret> recoveryKey = new dev.strongroom.service.account.FirstStart(stores.accounts(), base.secrets(),
                base.config().account(),
                base.clock(), base.random()).run();
        Set<String> accounts = stores.accounts().all().stream().map(AccountRow::id).collect(Collectors.toSet());
        Optional<OneTimePassword> password =
                new Administrators(stores.users(), base.clock(), base.random()).addFirst(ADMINISTRATOR, accounts);
        return password.map(made -> new RunningAgent.FirstStart(made.email(), made.value(),
                recoveryKey.map(Secret::reveal).orElse("")));
    }

    private static TrustedProxies proxies(AgentConfig config) {
        return new TrustedProxies(config.access()
                .proxies()
                .stream()
                .flatMap(text -> AddressSpan.parseAll(text)
                        .orElseThrow(() -> StartRefusedException.config("\"access.proxies\" holds " + text
                                + ", which is no address, range (a-b) or block (a/n)."))
                        .stream())
                .toList());
    }

    private static InetSocketAddress address(ListenConfig listen) {
        return new InetSocketAddress(listen.host(), listen.port());
    }

    private static Optional<ServerCertificate> certificate(AgentFoundation base) throws UnusableCertificateException {
        if (base.config().listen().plainHttp()) {
            return Optional.empty();
        }
        CertificateFiles files = new CertificateFiles(base.data().tls(), base.clock(), base.random());
        return Optional.of(files.loadOrMake(Set.of(base.config().listen().host())));
    }

    private static PrometheusMeterRegistry metrics(AgentFoundation base) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        StoreMetrics.register(metrics, base.vaults());
        return metrics;
    }

    @Override
    public URI uri() {
        return server.uri();
    }

    @Override
    public Optional<Path> certificate() {
        return certificate.map(present -> certificateFile);
    }

    @Override
    public Optional<String> fingerprint() {
        return certificate.map(ServerCertificate::fingerprint);
    }

    @Override
    public Optional<RunningAgent.FirstStart> firstStart() {
        return firstStart;
    }

    @Override
    public void close() {
        ending.close();
    }
}
