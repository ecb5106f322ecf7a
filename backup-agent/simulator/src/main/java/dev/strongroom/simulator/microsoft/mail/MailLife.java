package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.mail.Letters;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** What happens to a mailbox's mail in a day. */
public final class MailLife {
    private static final int NEW_MESSAGES = 3;
    private static final int DAYS_TO_A_NEW_NAME = 7;

    private final Mailbox mailbox;
    private final Random random;
    private final Letters letters;
    private final Folders folders;

    /** @param letters that arrive */
    public MailLife(Mailbox mailbox, Random random, Letters letters) {
        this.mailbox = mailbox;
        this.random = random;
        this.letters = letters;
        this.folders = new Folders(mailbox);
    }

    /**
     * A day passes.
     *
     * @param happened is told the name of each thing that happens
     */
    public void day(Consumer<String> happened) {
        long inbox = folders.key("inbox");
        for (int i = 0; i < NEW_MESSAGES; i++) {
            receive(inbox, i);
            happened.accept("messagesReceived");
        }
        any(inbox).ifPresent(message -> {
            edit(inbox, message);
            happened.accept("messagesEdited");
        });
        any(inbox).ifPresent(message -> {
            MessageWrites.moved(mailbox, new Hierarchy.Located(inbox, message), folders.key("archive"));
            happened.accept("messagesMoved");
        });
        any(inbox).ifPresent(message -> {
            MessageWrites.delete(mailbox, new Hierarchy.Located(inbox, message));
            happened.accept("messagesDeleted");
        });
        any(folders.key("deleteditems")).ifPresent(message -> {
            mailbox.mail().remove(message.key());
            happened.accept("messagesPurged");
        });
        if (random.nextInt(DAYS_TO_A_NEW_NAME) == 0) {
            rename().ifPresent(folder -> happened.accept("foldersRenamed"));
        }
    }

    private void receive(long inbox, int number) {
        long key = mailbox.reserve(1);
        Item letter =
                new LetterItem(letters.letter(key, random.nextInt(Letters.ANSWER), 1), key, key).item(false, false);
        ObjectNode json = mailbox.created(letter.json());
        json.put("receivedDateTime", mailbox.clock().now().toString());
        mailbox.mail().put(inbox, letter.with(json.put("isRead", number == 0)));
    }

    private void edit(long inbox, Item message) {
        ObjectNode json = message.json().deepCopy();
        json.put("isRead", !json.path("isRead").asBoolean());
        json.putArray("categories").add("Blue category");
        mailbox.mail().put(inbox, message.with(mailbox.changed(json)));
    }

    private Optional<Item> rename() {
        List<Item> own = folders.children(Folders.ROOT)
                .stream()
                .filter(folder -> !mailbox.wellKnown().containsValue(folder.key()) && !folder.json().has("@odata.type"))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Item folder = own.get(random.nextInt(own.size()));
        String name = folder.text("displayName").replaceFirst(" \\(\\d+\\)$", "") + " (" + random.nextInt(1_000) + ")";
        Item renamed = folder.with(folder.json().deepCopy().put("displayName", name));
        mailbox.mail().containers().put(renamed);
        return Optional.of(renamed);
    }

    /** A message of a folder, found without listing what lies before it. */
    private Optional<Item> any(long folder) {
        var messages = folders.messages(folder);
        long first = messages.generated().first();
        long count = messages.generated().count();
        long start = count == 0 ? Long.MIN_VALUE : first - 1 + random.nextLong(count);
        return messages.after(start, 1).stream().findFirst();
    }
}
