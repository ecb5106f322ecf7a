package dev.strongroom.console.agents;

import dev.strongroom.console.client.AccountClient;
import dev.strongroom.model.account.AccountView;

/** The account that the screens show. */
public record OpenAccount(AgentConnection agent, AccountView account, AccountClient client, LiveFeed feed) {}
