package dev.strongroom.simulator.imap;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import dev.strongroom.simulator.mail.SimulatedMailbox;
import dev.strongroom.simulator.mail.SimulatedMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** GreenMail on loopback, holding mailboxes in memory: plain IMAP and IMAP over TLS with GreenMail's own certificate. */
public final class SimulatedImapServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Managers managers = new Managers();
    private final PromptImapServer plain;
    private final PromptImapServer tls;

    private SimulatedImapServer(int port) {
        plain = PromptImapServer.start(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_IMAP), managers);
        tls = PromptImapServer.start(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAPS), managers);
    }

    /**
     * Starts the server with these mailboxes in it.
     *
     * @param port of plain IMAP; 0 for a free one, as the port of IMAP over TLS always is
     */
    public static SimulatedImapServer start(int port, List<SimulatedMailbox> mailboxes) {
        SimulatedImapServer server = new SimulatedImapServer(port);
        mailboxes.forEach(server::fill);
        return server;
    }

    /** The port of plain IMAP. */
    public int imapPort() {
        return plain.getPort();
    }

    /** The port of IMAP over TLS. */
    public int imapsPort() {
        return tls.getPort();
    }

    private void fill(SimulatedMailbox mailbox) {
        try {
            GreenMailUser user = managers.getUserManager()
                    .createUser(mailbox.user() + "@harbour.example", mailbox.user(), mailbox.password());
            for (SimulatedMailbox.Folder folder : mailbox.folders()) {
                MailFolder target = folder(user, folder.path());
                for (SimulatedMessage message : folder.messages()) {
                    target.appendMessage(new MimeMessage(SESSION, new ByteArrayInputStream(message.bytes())),
                            flags(message), Date.from(message.received()));
                }
            }
        } catch (MessagingException | FolderException | AuthorizationException | UserException e) {
            throw new IllegalStateException("The mailbox " + mailbox.user() + " could not be filled", e);
        }
    }

    private MailFolder folder(GreenMailUser user, List<String> path) throws FolderException, AuthorizationException {
        ImapHostManager host = managers.getImapHostManager();
        if (path.equals(List.of("INBOX"))) {
            return host.getInbox(user);
        }
        String name = String.join(String.valueOf(host.getHierarchyDelimiter()), path);
        MailFolder made = host.createMailbox(user, name);
        host.subscribe(user, name);
        return made;
    }

    private static Flags flags(SimulatedMessage message) {
        Flags flags = new Flags();
        for (String name : message.flags()) {
            switch (name) {
                case "\\Seen" -> flags.add(Flags.Flag.SEEN);
                case "\\Flagged" -> flags.add(Flags.Flag.FLAGGED);
                case "\\Answered" -> flags.add(Flags.Flag.ANSWERED);
                case "\\Draft" -> flags.add(Flags.Flag.DRAFT);
                default -> flags.add(name);
            }
        }
        return flags;
    }

    @Override
    public void close() {
        plain.stopService();
        tls.stopService();
    }
}
