package dev.strongroom.simulator.microsoft.mailbox;

import dev.strongroom.simulator.microsoft.http.GraphException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The mailboxes of a tenant by all the names that requests use for them. Thread-safe. */
public final class Mailboxes {
    private final Map<String, Mailbox> byName = new ConcurrentHashMap<>();
    private final Map<String, Mailbox> byUser = new ConcurrentHashMap<>();
    private final Map<String, Mailbox> disabled = new ConcurrentHashMap<>();
    private final String tenantId;

    public Mailboxes(String tenantId) {
        this.tenantId = tenantId;
    }

    public void add(Mailbox mailbox) {
        byUser.put(mailbox.userId(), mailbox);
        names(mailbox).forEach(name -> byName.put(name, mailbox));
    }

    /** Its user was deleted: nobody can ask for it any more. */
    public void disable(String userId) {
        Optional.ofNullable(byUser.remove(userId)).ifPresent(mailbox -> {
            names(mailbox).forEach(byName::remove);
            disabled.put(userId, mailbox);
        });
    }

    /** Its user came back. */
    public void enable(String userId) {
        Optional.ofNullable(disabled.remove(userId)).ifPresent(this::add);
    }

    public Collection<Mailbox> all() {
        return List.copyOf(byUser.values());
    }

    /** By the user's id, principal name, or the mailbox's own id. */
    public Optional<Mailbox> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The mailbox; the error that Exchange has for a user without one. */
    public Mailbox get(String name) {
        return find(name).orElseThrow(() -> new GraphException(404, "MailboxNotEnabledForRESTAPI",
                "The mailbox is either inactive, soft-deleted, or is hosted on-premise."));
    }

    /** The id that import and export know a mailbox by. */
    public String mailboxId(Mailbox mailbox) {
        return "MBX:" + mailbox.userId() + "@" + tenantId;
    }

    private List<String> names(Mailbox mailbox) {
        return List.of(mailbox.userId(), mailbox.address().toLowerCase(Locale.ROOT),
                mailboxId(mailbox).toLowerCase(Locale.ROOT));
    }
}
