package dev.strongroom.connectors.imap.target;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.FolderCommands;
import dev.strongroom.connectors.imap.wire.ListedFolder;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import dev.strongroom.connectors.imap.wire.MailboxName;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and makes folders. One thread. */
final class TargetFolders {
    private static final Logger LOG = LoggerFactory.getLogger(TargetFolders.class);

    private final ConnectionSlot slot;
    private Optional<FolderPaths> paths = Optional.empty();

    TargetFolders(ConnectionSlot slot) {
        this.slot = slot;
    }

    FolderPaths paths() throws ConnectorException, InterruptedException {
        if (paths.isEmpty()) {
            try {
                paths = Optional.of(slot.retry(connection -> {
                    FolderCommands commands = new FolderCommands(connection);
                    return new FolderPaths(commands.delimiter().orElse(""), commands.personalPrefix());
                }));
            } catch (CommandRefusedException e) {
                throw new RefusedException("The server does not tell how it names folders: " + e.text(), e);
            }
        }
        return paths.get();
    }

    boolean has(List<String> path) throws ConnectorException, InterruptedException {
        String raw = MailboxName.encode(paths().id(path));
        try {
            return slot.retry(connection -> exists(new FolderCommands(connection), raw));
        } catch (CommandRefusedException e) {
            throw new RefusedException("The server does not list the folders: " + e.text(), e);
        }
    }

    /** The folder's id; it is made and subscribed to when it does not exist. */
    String ensure(List<String> path) throws ConnectorException, InterruptedException {
        List<String> ids = paths().ids(path);
        String id = ids.getLast();
        try {
            slot.retry(connection -> {
                FolderCommands commands = new FolderCommands(connection);
                if (!exists(commands, MailboxName.encode(id))) {
                    create(commands, ids);
                    subscribe(commands, MailboxName.encode(id));
                }
                return id;
            });
            return id;
        } catch (CommandRefusedException e) {
            throw new RefusedException("The server does not make the folder " + id + ": " + e.text(), e);
        }
    }

    private static boolean exists(FolderCommands commands, String raw)
            throws LostConnectionException, CommandRefusedException {
        return raw.equals("INBOX") || commands.list(raw).filter(found -> !found.onlyAName()).isPresent();
    }

    private static void create(FolderCommands commands, List<String> ids)
            throws LostConnectionException, CommandRefusedException {
        String raw = MailboxName.encode(ids.getLast());
        try {
            commands.create(raw);
        } catch (CommandRefusedException e) {
            if (e.code().equals("ALREADYEXISTS")) {
                return;
            }
            // Some servers don't make the folders above along with it.
            for (String parent : ids.subList(0, ids.size() - 1)) {
                Optional<ListedFolder> found = commands.list(MailboxName.encode(parent));
                if (found.isEmpty()) {
                    commands.create(MailboxName.encode(parent));
                }
            }
            commands.create(raw);
        }
    }

    private static void subscribe(FolderCommands commands, String raw) throws LostConnectionException {
        try {
            commands.subscribe(raw);
        } catch (CommandRefusedException e) {
            // The messages matter more than whether the mail program shows the folder by itself.
            LOG.info("A restored folder could not be subscribed to: {}", e.text());
        }
    }
}
