package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tree of a mailbox's mail folders. */
public final class Folders {
    /** The key of the root, which is no folder of the tree itself. */
    static final long ROOT = 0;
    /** The property that names the parent by key; no answer has it. */
    static final String PARENT = "parentKey";
    /** Marks folders beside the tree, which are found by name only; no answer has it. */
    static final String OUTSIDE = "outside";
    /** The property with the class of what lies in a folder; no answer has it. */
    public static final String CLASS = "folderClass";

    private final Mailbox mailbox;

    public Folders(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Adds a folder with generated mail; its key. */
    long add(String name, long parent, boolean hidden, Generated messages) {
        long key = mailbox.reserve(1);
        mailbox.mail().add(new Item(key, properties(name, parent, hidden)), messages);
        return key;
    }

    static ObjectNode properties(String name, long parent, boolean hidden) {
        return JsonNodeFactory.instance.objectNode()
                .put("displayName", name)
                .put(PARENT, parent)
                .put("isHidden", hidden)
                .put(CLASS, "IPF.Note");
    }

    /** The key of a folder by id or well-known name. */
    public long key(String idOrName) {
        String name = idOrName.toLowerCase(Locale.ROOT);
        if (name.equals("msgfolderroot")) {
            return ROOT;
        }
        Long known = mailbox.wellKnown().get(name);
        if (known != null) {
            return known;
        }
        long key = mailbox.reference(idOrName).key();
        if (key != ROOT && !mailbox.mail().holds(key)) {
            throw GraphException.itemNotFound();
        }
        return key;
    }

    /** What lies in a folder of that id or name. */
    public ItemList messages(long key) {
        if (key == ROOT) {
            return new ItemList();
        }
        return mailbox.mail().contents(key);
    }

    List<Item> children(long parent) {
        return mailbox.mail()
                .containers()
                .all()
                .stream()
                .filter(folder -> folder.json().path(PARENT).asLong(-1) == parent && !outside(folder))
                .toList();
    }

    static boolean outside(Item folder) {
        return folder.json().path(OUTSIDE).asBoolean();
    }

    static boolean hidden(Item folder) {
        return folder.json().path("isHidden").asBoolean();
    }

    Optional<Item> find(long key) {
        return mailbox.mail().containers().find(key);
    }

    /** A folder as an answer has it. */
    public ObjectNode render(Item folder) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (folder.json().has("@odata.type")) {
            json.set("@odata.type", folder.json().get("@odata.type"));
        }
        json.put("id", mailbox.id(folder.key()));
        json.put("displayName", folder.text("displayName"));
        json.put("parentFolderId", mailbox.id(folder.json().path(PARENT).asLong()));
        json.put("childFolderCount", children(folder.key()).stream().filter(child -> !hidden(child)).count());
        ItemList messages = messages(folder.key());
        json.put("unreadItemCount", unread(messages));
        json.put("totalItemCount", messages.count());
        json.put("isHidden", hidden(folder));
        return json;
    }

    ObjectNode root() {
        return render(new Item(ROOT, properties("Top of Information Store", -1, false)));
    }

    private static long unread(ItemList messages) {
        if (messages.generated() instanceof GeneratedMail mail) {
            return messages.count(mail.unread(), key -> !mail.read(key), Folders::isUnread);
        }
        return messages.count(0, key -> false, Folders::isUnread);
    }

    private static boolean isUnread(Item message) {
        return !message.json().path("isRead").asBoolean();
    }
}
