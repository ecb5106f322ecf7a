package dev.strongroom.service.task;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ConnectionTestResult;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import dev.strongroom.model.text.TriedStep;
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
        scope.require(Permission.ACTIVATE_TASKS, ServiceKind.IMAP);
        scope.account();
        List<ConnectionStep> steps = new ArrayList<>();
        ImapAddress address = address(request);
        try {
            connector.test(address, steps::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("stopping", "The agent is stopping. Try again when it runs again.", e);
        }
        Optional<ConnectionStep.Contents> contents = steps.stream()
                .flatMap(step -> step.contents().stream())
                .findFirst();
        return new ConnectionTestResult(!steps.isEmpty() && steps.getLast().ok(),
                steps.stream().map(step -> step(step, address)).toList(),
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

    private static TriedStep step(ConnectionStep step, ImapAddress address) {
        Said name = switch (step.kind()) {
            case FIND_HOST -> Said.CONNECTION_FIND_HOST;
            case CONNECT -> Said.CONNECTION_CONNECT;
            case SECURE -> Said.CONNECTION_SECURE;
            case SIGN_IN -> Said.CONNECTION_SIGN_IN;
            case LIST_FOLDERS -> Said.CONNECTION_LIST_FOLDERS;
        };
        return new TriedStep(name.about(), step.ok(), step.code(), step.code()
                .map(code -> new Sentence("failure." + code, List.of(step.detail()), step.detail()))
                .orElseGet(() -> found(step, address)));
    }

    private static Sentence found(ConnectionStep step, ImapAddress address) {
        return switch (step.kind()) {
            case FIND_HOST -> address.proxy().isPresent()
                    ? Said.CONNECTION_PROXY_FOUND.about()
                    : Said.CONNECTION_HOST_FOUND.about(address.host());
            case CONNECT -> Said.CONNECTION_PORT_ANSWERS.about(address.port());
            case SECURE -> switch (address.security()) {
                case TLS -> Said.CONNECTION_TLS.about();
                case STARTTLS -> Said.CONNECTION_STARTTLS.about();
                case PLAIN -> Said.CONNECTION_PLAIN.about();
            };
            case SIGN_IN -> Said.CONNECTION_SIGNED_IN.about(address.user());
            case LIST_FOLDERS -> step.contents()
                    .map(contents -> Said.CONNECTION_COUNTED.about(contents.folders(), contents.items()))
                    .orElse(Sentence.NONE);
        };
    }
}
