package dev.strongroom.console.client;

import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.account.UserView;
import dev.strongroom.model.agent.AgentInfo;
import dev.strongroom.model.agent.Health;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import java.util.List;

/**
 * One agent. Calls block and belong on virtual threads. The session's token stays in memory and is forgotten by
 * {@link #signOut} and {@link #close}. Safe for use by several threads.
 */
public interface AgentClient extends AutoCloseable {
    /** Whether the agent is well; needs no session. */
    Health health() throws ClientException;

    /** Signs in; later calls use the session. */
    SignedIn signIn(SignInRequest request) throws ClientException;

    /** Sets a new password and goes on with the fresh session. */
    SignedIn changePassword(PasswordChange change) throws ClientException;

    /** Ends the session, here in any case and at the agent if it answers. */
    void signOut() throws ClientException;

    /** Who is signed in. */
    UserView me() throws ClientException;

    /** What the agent says about itself. */
    AgentInfo agent() throws ClientException;

    /** The accounts that the user may open. */
    List<AccountView> accounts() throws ClientException;

    /** The calls of one account. Nothing is sent. */
    AccountClient account(String accountId);

    /** Ends every event stream and forgets the token. */
    @Override
    void close();
}
