package dev.strongroom.service.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.service.rest.access.AccessFilter;
import dev.strongroom.service.rest.access.CallerBinder;
import dev.strongroom.service.rest.event.EventStreams;
import dev.strongroom.service.rest.file.FileReplyFilter;
import dev.strongroom.service.rest.file.FileReplyWriter;
import dev.strongroom.service.rest.http.ClientSideBinder;
import dev.strongroom.service.rest.http.ExchangeFilter;
import dev.strongroom.service.rest.http.RequestLimitFilter;
import dev.strongroom.service.rest.http.SecurityHeadersFilter;
import dev.strongroom.service.rest.http.TrustedProxies;
import dev.strongroom.service.rest.json.CheckedBodyReader;
import dev.strongroom.service.rest.json.InstantParameters;
import dev.strongroom.service.rest.json.JsonMapperResolver;
import dev.strongroom.service.rest.openapi.OpenApiDocument;
import dev.strongroom.service.rest.problem.ProblemMapper;
import dev.strongroom.service.rest.reply.ReplyFilter;
import dev.strongroom.service.rest.resource.AccountResource;
import dev.strongroom.service.rest.resource.ActivityResource;
import dev.strongroom.service.rest.resource.AgentResource;
import dev.strongroom.service.rest.resource.ApiKeyResource;
import dev.strongroom.service.rest.resource.AuditResource;
import dev.strongroom.service.rest.resource.CatalogueResource;
import dev.strongroom.service.rest.resource.ConnectionTestResource;
import dev.strongroom.service.rest.resource.EnrollmentResource;
import dev.strongroom.service.rest.resource.EntityAccessResource;
import dev.strongroom.service.rest.resource.EntityResource;
import dev.strongroom.service.rest.resource.EventResource;
import dev.strongroom.service.rest.resource.ExportResource;
import dev.strongroom.service.rest.resource.FileResource;
import dev.strongroom.service.rest.resource.IpRuleResource;
import dev.strongroom.service.rest.resource.ItemResource;
import dev.strongroom.service.rest.resource.JobResource;
import dev.strongroom.service.rest.resource.MetricsResource;
import dev.strongroom.service.rest.resource.MicrosoftResource;
import dev.strongroom.service.rest.resource.OpenApiResource;
import dev.strongroom.service.rest.resource.OwnEntityResource;
import dev.strongroom.service.rest.resource.ProfileResource;
import dev.strongroom.service.rest.resource.RemovalResource;
import dev.strongroom.service.rest.resource.RestorePointResource;
import dev.strongroom.service.rest.resource.RestoreResource;
import dev.strongroom.service.rest.resource.RunResource;
import dev.strongroom.service.rest.resource.SecondFactorResource;
import dev.strongroom.service.rest.resource.SecurityResource;
import dev.strongroom.service.rest.resource.SessionResource;
import dev.strongroom.service.rest.resource.StorageTargetResource;
import dev.strongroom.service.rest.resource.TaskEntityResource;
import dev.strongroom.service.rest.resource.TaskResource;
import dev.strongroom.service.rest.resource.TaskRunResource;
import dev.strongroom.service.rest.resource.TaskSettingsResource;
import dev.strongroom.service.rest.resource.TaskTenantResource;
import dev.strongroom.service.rest.resource.UserResource;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.Providers;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Everything that Jersey serves, made here by constructors; HK2 only binds what exists. */
final class RestApplication extends ResourceConfig {
    /** Held, because a logger's level is forgotten with the logger. */
    private static final Logger PROVIDER_CHECK = Logger.getLogger(Providers.class.getName());

    static {
        // Jersey takes every resource that is registered as an instance for a provider and warns about it.
        PROVIDER_CHECK.setLevel(Level.SEVERE);
    }

    RestApplication(UseCases useCases, ServerLimits limits, TrustedProxies proxies,
            PrometheusMeterRegistry metrics, ObjectMapper mapper, EventStreams streams) {
        Object[] resources = resources(useCases, metrics, streams);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        // Jersey's own buffer would hold back the first events of a stream; Grizzly has one that can be flushed.
        property(CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0);
        // Nothing is found by a scan of the class path: what is served is in this file.
        property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);

        register(JacksonFeature.withoutExceptionMappers());
        register(new CallerBinder());
        register(new ClientSideBinder(proxies));
        registerInstances(
                new JsonMapperResolver(mapper),
                new CheckedBodyReader(),
                new ProblemMapper(),
                new ReplyFilter(),
                new ExchangeFilter(metrics),
                new RequestLimitFilter(limits.bodyBytes(), limits.requestTime()),
                new SecurityHeadersFilter(),
                new FileReplyFilter(),
                new FileReplyWriter(),
                new InstantParameters(),
                new AccessFilter(useCases.signingIn().sessions(), useCases.subjects()),
                new OpenApiResource(new OpenApiDocument(classes(resources), mapper)));
        registerInstances(resources);
    }

    private static Object[] resources(UseCases useCases, PrometheusMeterRegistry metrics,
            EventStreams streams) {
        UseCases.SigningIn signingIn = useCases.signingIn();
        UseCases.Account account = useCases.account();
        return new Object[]{new AgentResource(useCases.status()), new SessionResource(signingIn.sessions()),
            new SecondFactorResource(signingIn.secondFactors()), new EnrollmentResource(signingIn.enrollment()),
            new ProfileResource(signingIn.profile()), new ApiKeyResource(signingIn.apiKeys()),
            new AccountResource(account.accounts()), new SecurityResource(account.security()),
            new UserResource(account.users()), new EntityAccessResource(account.entityAccesses()),
            new OwnEntityResource(account.entityAccesses()), new IpRuleResource(account.addressRules()),
            new RemovalResource(account.removals()), new AuditResource(account.audit()),
            new ActivityResource(account.activities()),
            new StorageTargetResource(useCases.storageTargets()),
            new ConnectionTestResource(useCases.connectionTests()), new TaskResource(useCases.tasks()),
            new TaskSettingsResource(useCases.tasks()), new TaskEntityResource(useCases.tasks()),
            new MicrosoftResource(useCases.tenants()), new TaskTenantResource(useCases.tenants()),
            new EntityResource(useCases.tasks()), new TaskRunResource(useCases.runs()),
            new RunResource(useCases.runs()), new JobResource(useCases.jobs()),
            new RestorePointResource(useCases.recovery()), new FileResource(useCases.recovery()),
            new CatalogueResource(useCases.recovery()),
            new ItemResource(useCases.recovery()),
            new RestoreResource(useCases.recovery(), useCases.restorePlans()), new ExportResource(useCases.recovery()),
            new EventResource(streams), new MetricsResource(metrics)};
    }

    private static Set<Class<?>> classes(Object[] resources) {
        return Stream.of(resources).map(Object::getClass).collect(Collectors.toUnmodifiableSet());
    }
}
