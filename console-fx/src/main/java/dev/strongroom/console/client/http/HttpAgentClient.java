package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.AccountClient;
import dev.strongroom.console.client.AgentClient;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.account.UserView;
import dev.strongroom.model.agent.AgentInfo;
import dev.strongroom.model.agent.Health;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import java.util.List;

/** One agent over HTTPS. */
final class HttpAgentClient implements AgentClient {
    private static final TypeReference<Health> HEALTH = new TypeReference<>() {};
    private static final TypeReference<SignedIn> SIGNED_IN = new TypeReference<>() {};
    private static final TypeReference<UserView> USER = new TypeReference<>() {};
    private static final TypeReference<AgentInfo> AGENT = new TypeReference<>() {};
    private static final TypeReference<Page<AccountView>> ACCOUNTS = new TypeReference<>() {};

    private final Transport transport;

    HttpAgentClient(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Health health() throws ClientException {
        return transport.get(ApiPath.ROOT.to("health"), HEALTH);
    }

    @Override
    public SignedIn signIn(SignInRequest request) throws ClientException {
        transport.forgetTokens();
        return keep(transport.post(ApiPath.ROOT.to("sessions"), request, SIGNED_IN));
    }

    @Override
    public SignedIn changePassword(PasswordChange change) throws ClientException {
        return keep(transport.put(ApiPath.ROOT.to("me", "password"), change, SIGNED_IN));
    }

    @Override
    public void signOut() throws ClientException {
        try {
            transport.delete(ApiPath.ROOT.to("sessions", "current"));
        } finally {
            transport.forgetTokens();
        }
    }

    @Override
    public UserView me() throws ClientException {
        return transport.get(ApiPath.ROOT.to("me"), USER);
    }

    @Override
    public AgentInfo agent() throws ClientException {
        return transport.get(ApiPath.ROOT.to("agent"), AGENT);
    }

    @Override
    public List<AccountView> accounts() throws ClientException {
        return transport.get(ApiPath.ROOT.to("accounts").with(PageQuery.whole()), ACCOUNTS).items();
    }

    @Override
    public AccountClient account(String accountId) {
        return new HttpAccountClient(transport, ApiPath.ROOT.to("accounts", accountId));
    }

    @Override
    public void close() {
        transport.close();
    }

    private SignedIn keep(SignedIn signedIn) {
        transport.use(signedIn);
        return signedIn;
    }
}
