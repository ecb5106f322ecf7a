package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Set;

/** The messages of a mailbox as requests see them. */
public final class Messages {
    /** Properties that only $select brings. */
    static final List<String> ON_REQUEST = List.of("internetMessageHeaders", ExtendedProperties.SINGLE);

    private final Mailbox mailbox;
    private final Call call;

    public Messages(Mailbox mailbox, Call call) {
        this.mailbox = mailbox;
        this.call = call;
    }

    /** The message that the call names. */
    Hierarchy.Located located() {
        return mailbox.locate(mailbox.mail(), call.argument("message"));
    }

    /** A message as an answer has it, with what the call expands. */
    ObjectNode render(Item message, long folder) {
        ObjectNode json = Mailbox.withId(mailbox.id(message, call.request()), message.json());
        json.put("parentFolderId", mailbox.id(folder));
        String expand = call.option("$expand").orElse("");
        Set<String> expanded = Selection.expanded(expand);
        if (expanded.contains("attachments")) {
            ArrayNode attachments = json.putArray("attachments");
            message.part(Item.ATTACHMENTS).forEach(file -> attachments.add(Attachments.render(mailbox, file, false)));
        }
        if (expanded.contains("singlevalueextendedproperties")) {
            json.set(ExtendedProperties.SINGLE, ExtendedProperties.expand(message.json(), expand));
        } else {
            json.remove(ExtendedProperties.SINGLE);
        }
        return json;
    }

    /** The same without what was not selected. */
    ObjectNode selected(Item message, long folder) {
        return Selection.allBut(call.names("$select"), ON_REQUEST)
                .apply(render(message, folder), Selection.expanded(call.option("$expand").orElse("")));
    }

    /** The MIME of a message: as it came, or written from its properties. */
    public static Content mime(Item message) {
        return message.content()
                .orElseGet(() -> MimeMessageWriter.write(message.json(), message.part(Item.ATTACHMENTS)));
    }

    /** Puts a message with other attachments in its place. */
    void replaceAttachments(Hierarchy.Located found, List<Item> attachments) {
        ObjectNode json = mailbox.changed(found.item().json().deepCopy());
        json.put("hasAttachments", attachments.stream().anyMatch(file -> !file.json().path("isInline").asBoolean()));
        mailbox.mail()
                .put(found.container(), found.item().with(json).with(Item.ATTACHMENTS, attachments).withoutContent());
    }

    /** An attachment of a list; an error when it is not there. */
    public static Item attachment(Mailbox mailbox, List<Item> attachments, String id) {
        long key = mailbox.reference(id).key();
        return attachments.stream()
                .filter(file -> file.key() == key)
                .findFirst()
                .orElseThrow(GraphException::itemNotFound);
    }
}
