package dev.strongroom.service.task;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ConnectionTestResult;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.ConnectionTests;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.UnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries IMAP connections. */
public final class ImapConnectionTests implements ConnectionTests {
    private final Connector<ImapAddress> connector;
    private final MailboxAddresses addresses;

    public ImapConnectionTests(Connector<ImapAddress> connector, MailboxAddresses addresses) {
        this.connector = connector;
        this.addresses = addresses;
    }

    @Override
    public ConnectionTestResult run(RequestScope scope, ConnectionTestRequest request) {
        scope.require(Permission.ACTIVATE_TASKS);
        scope.account();
        List<ConnectionStep> steps = new ArrayList<>();
        try {
            connector.test(address(request), steps::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("stopping", "The agent is stopping. Try again when it runs again.", e);
        }
        Optional<ConnectionStep.Contents> contents = steps.stream()
                .flatMap(step -> step.contents().stream())
                .findFirst();
        return new ConnectionTestResult(!steps.isEmpty() && steps.getLast().ok(),
                steps.stream().map(ImapConnectionTests::step).toList(),
                contents.map(ConnectionStep.Contents::folders), contents.map(ConnectionStep.Contents::items));
    }

    private ImapAddress address(ConnectionTestRequest request) {
        try {
            return addresses.of(request);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("server", "Name the server's host, a port from 1 to 65535, and 1 to 32"
                    + " connections.");
        }
    }

    private static ConnectionTestResult.Step step(ConnectionStep step) {
        return new ConnectionTestResult.Step(switch (step.kind()) {
            case FIND_HOST -> "Find the host";
            case CONNECT -> "Connect";
            case SECURE -> "Secure the connection";
            case SIGN_IN -> "Sign in";
            case LIST_FOLDERS -> "List folders";
        }, step.ok(), step.code(), step.detail());
    }
}
