package dev.strongroom.connectors.microsoft;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.ConnectionStep.Kind;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tries what a backup of a mailbox needs: the sign-in with its permissions, then the folders. */
final class ConnectionTrial {
    private final MicrosoftConnector connector;
    private final MicrosoftAddress address;
    private final Consumer<ConnectionStep> steps;

    ConnectionTrial(MicrosoftConnector connector, MicrosoftAddress address, Consumer<ConnectionStep> steps) {
        this.connector = connector;
        this.address = address;
        this.steps = steps;
    }

    void run() throws InterruptedException {
        Kind kind = Kind.SIGN_IN;
        try {
            String missing = connector.missingPermissions(address.tenant(), PermissionCheck.Purpose.MAILBOXES)
                    .stream()
                    .map(PermissionCheck.Missing::sentence)
                    .collect(Collectors.joining(" "));
            steps.accept(new ConnectionStep(kind, Optional.empty(),
                    missing.isEmpty() ? "Signed in. No permission is missing." : "Signed in. " + missing));
            kind = Kind.LIST_FOLDERS;
            steps.accept(folders());
        } catch (ConnectorException e) {
            steps.accept(new ConnectionStep(kind, Optional.of(e.code()), e.getMessage()));
        }
    }

    private ConnectionStep folders() throws ConnectorException, InterruptedException {
        try (EntitySource source = connector.openSource(address)) {
            List<Container> folders = source.containers();
            long items = folders.stream()
                    .mapToLong(folder -> source.expected(folder, 0, Optional.empty()).orElse(0))
                    .sum();
            return new ConnectionStep(Kind.LIST_FOLDERS, Optional.empty(),
                    folders.size() + " folders with " + items + " messages.",
                    Optional.of(new ConnectionStep.Contents(folders.size(), items)));
        }
    }
}
