package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.mail.Letters;
import dev.strongroom.simulator.mail.Person;
import dev.strongroom.simulator.microsoft.mail.GeneratedMail.Conversations;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;

/** Fills a mailbox with mail folders, visible, hidden and recoverable, and spreads messages over them. */
public final class MailGenerator {
    private final Mailbox mailbox;
    private final Letters letters;
    private final Folders folders;
    private final long messages;
    private final long seed;

    /**
     * Mail for a mailbox.
     *
     * @param messages how many in all
     * @param attachments whether some of them carry files
     */
    public MailGenerator(Mailbox mailbox, long seed, long messages, boolean attachments) {
        this.mailbox = mailbox;
        Letters all = new Letters(new Person(mailbox.name(), mailbox.address()), seed);
        this.letters = attachments ? all : all.withoutFiles();
        this.folders = new Folders(mailbox);
        this.messages = messages;
        this.seed = seed;
    }

    public void fill() {
        // Each share is of a thousand; the inbox takes what is left over.
        long inbox =
                messages - share(150) - 2 * share(80) - share(100) - share(50) - share(30) - 3 * share(10) - share(20);
        Conversations ofInbox = Conversations.received(0, inbox);
        wellKnown("inbox", "Inbox", mail(inbox, ofInbox, false, false));
        wellKnown("sentitems", "Sent Items", mail(share(150), ofInbox, true, false));
        wellKnown("drafts", "Drafts", mail(share(10), new Conversations(1_000_000_000, share(10)), true, true));
        wellKnown("deleteditems", "Deleted Items", received(share(50), 2_000_000_000));
        wellKnown("junkemail", "Junk Email", received(share(30), 3_000_000_000L));
        wellKnown("outbox", "Outbox", Generated.none());
        wellKnown("archive", "Archive", received(share(100), 4_000_000_000L));
        long projects = folders.add("Projects", Folders.ROOT, false, received(share(80), 5_000_000_000L));
        folders.add("Müller & Söhne", projects, false, received(share(80), 6_000_000_000L));
        folders.add("会議 2025", projects, false, received(share(10), 7_000_000_000L));
        folders.add("Empty", Folders.ROOT, false, Generated.none());
        hidden("conversationhistory", "Conversation History", received(share(10), 8_000_000_000L), false);
        hidden("recoverableitemsdeletions", "Deletions", received(share(20), 9_000_000_000L), true);
        searchFolder();
    }

    /** Adds the message that no upload session could bring back. */
    public void addLargeMessage() {
        mailbox.mail().put(folders.key("inbox"), LargeMessage.create(mailbox, seed));
    }

    private long share(int perThousand) {
        return messages * perThousand / 1_000;
    }

    private Generated received(long count, long conversations) {
        return mail(count, Conversations.received(conversations, count), false, false);
    }

    private Generated mail(long count, Conversations conversations, boolean sent, boolean draft) {
        return new GeneratedMail(letters, mailbox.reserve(count), count, conversations, sent, draft);
    }

    private void wellKnown(String id, String name, Generated mail) {
        mailbox.wellKnown().put(id, folders.add(name, Folders.ROOT, false, mail));
    }

    private void hidden(String id, String name, Generated mail, boolean outside) {
        long key = folders.add(name, Folders.ROOT, true, mail);
        mailbox.wellKnown().put(id, key);
        mark(key, Folders.OUTSIDE, outside);
    }

    private void mark(long key, String property, boolean value) {
        Item folder = folders.find(key).orElseThrow();
        mailbox.mail().containers().put(folder.with(folder.json().deepCopy().put(property, value)));
    }

    /** A search shows messages that lie elsewhere; whoever backs it up has them twice. */
    private void searchFolder() {
        long key = folders.add("Unread Mail", Folders.ROOT, false, Generated.none());
        Item folder = folders.find(key).orElseThrow();
        ObjectNode json = folder.json().deepCopy().put("@odata.type", "#microsoft.graph.mailSearchFolder");
        mailbox.mail().containers().put(folder.with(json));
    }
}
