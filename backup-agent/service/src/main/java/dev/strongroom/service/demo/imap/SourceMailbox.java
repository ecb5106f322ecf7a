package dev.strongroom.service.demo.imap;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.demo.stage.Fingerprints;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mailbox at the simulated server, as a mail program sees it. */
record SourceMailbox(Connector<ImapAddress> imap, ImapAddress address) {
    static SourceMailbox of(Connector<ImapAddress> imap, SimulatedMailServer server, SimulatedMailServer.Login login) {
        return new SourceMailbox(imap, new ImapAddress(server.host(), server.port(), ImapAddress.Security.PLAIN,
                login.user(), ImapAddress.Method.PASSWORD, login.password(), Optional.empty(), Optional.empty(), 2));
    }

    /** Reads every message. */
    Fingerprints read() throws ConnectorException, InterruptedException {
        Fingerprints found = new Fingerprints();
        try (EntitySource source = imap.openSource(address)) {
            for (Container container : source.containers()) {
                source.read(container, KnownItems.none(), new FingerprintSink(container.path(), found));
            }
        }
        return found;
    }

    /** Deletes every message of a folder for good. */
    int empty(List<String> folder) throws ConnectorException, InterruptedException {
        try (EntityTarget target = imap.openTarget(address)) {
            String id = target.ensureContainer(ItemKind.MAIL, folder);
            List<TargetItem> items;
            try (Stream<TargetItem> listed = target.items(id)) {
                items = listed.toList();
            }
            for (TargetItem item : items) {
                target.remove(id, item.id());
            }
            return items.size();
        }
    }
}
