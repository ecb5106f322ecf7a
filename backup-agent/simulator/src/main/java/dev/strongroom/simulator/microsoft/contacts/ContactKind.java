package dev.strongroom.simulator.microsoft.contacts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.HiddenProperties;
import dev.strongroom.simulator.microsoft.mailbox.Kind;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.function.Predicate;

/** Contact folders with contacts. The list of folders leaves out the default one, as Graph's does. */
final class ContactKind implements Kind {
    static final String DEFAULT = "contacts";
    /** The key of the folder that a folder lies in; no answer has it. */
    private static final String PARENT = "parent";
    private static final List<String> TEXTS = List.of("birthday", "fileAs", "displayName", "givenName", "initials",
            "middleName", "nickName", "surname", "title", "jobTitle", "companyName", "department", "officeLocation",
            "profession", "businessHomePage", "assistantName", "manager", "mobilePhone", "spouseName", "generation",
            "yomiGivenName", "yomiSurname", "yomiCompanyName");
    private static final List<String> LISTS =
            List.of("categories", "imAddresses", "homePhones", "businessPhones", "children", "emailAddresses");

    @Override
    public Hierarchy hierarchy(Mailbox mailbox) {
        return mailbox.contacts();
    }

    @Override
    public String containers() {
        return "contactFolders";
    }

    @Override
    public String items() {
        return "contacts";
    }

    @Override
    public ResourceType containerType() {
        return ResourceType.CONTACT_FOLDER;
    }

    @Override
    public ResourceType itemType() {
        return ResourceType.CONTACT;
    }

    @Override
    public Predicate<Item> listed(Mailbox mailbox) {
        return folder -> folder.key() != defaultFolder(mailbox);
    }

    @Override
    public long container(Mailbox mailbox, String id) {
        return id.equalsIgnoreCase(DEFAULT) ? defaultFolder(mailbox) : Kind.super.container(mailbox, id);
    }

    static long defaultFolder(Mailbox mailbox) {
        return mailbox.contacts().containers().all().getFirst().key();
    }

    @Override
    public ObjectNode container(Mailbox mailbox, Item container) {
        ObjectNode json = Mailbox.withId(mailbox.id(container.key()), container.json());
        // The default folder's own parent is the root of the mailbox.
        long top = container.key() == defaultFolder(mailbox) ? 0 : defaultFolder(mailbox);
        json.remove(PARENT);
        json.put("parentFolderId", mailbox.id(container.json().path(PARENT).asLong(top)));
        return json;
    }

    @Override
    public ObjectNode item(Mailbox mailbox, Call call, Item item, long container) {
        ObjectNode json = Mailbox.withId(mailbox.id(item, call.request()), item.json());
        json.put("parentFolderId", mailbox.id(container));
        HiddenProperties.show(json, call);
        return json;
    }

    @Override
    public ObjectNode newContainer(Mailbox mailbox, ObjectNode given) {
        return JsonNodeFactory.instance.objectNode().put("displayName", given.path("displayName").asText());
    }

    /** A new folder that lies in another one. */
    static Item childFolder(Mailbox mailbox, long parent, ObjectNode given) {
        return new Item(mailbox.reserve(1), JsonNodeFactory.instance.objectNode()
                .put("displayName", given.path("displayName").asText())
                .put(PARENT, parent));
    }

    @Override
    public Item newItem(Mailbox mailbox, ObjectNode given) {
        ObjectNode json = mailbox.created(JsonNodeFactory.instance.objectNode());
        TEXTS.forEach(json::putNull);
        LISTS.forEach(json::putArray);
        json.putObject("homeAddress");
        json.putObject("businessAddress");
        json.putObject("otherAddress");
        json.put("personalNotes", "");
        given.remove(List.of("id", "changeKey", "parentFolderId", "createdDateTime", "lastModifiedDateTime"));
        json.setAll(given);
        return new Item(mailbox.reserve(1), json);
    }

    @Override
    public boolean changeable(Mailbox mailbox, Item container) {
        return container.key() != defaultFolder(mailbox);
    }
}
