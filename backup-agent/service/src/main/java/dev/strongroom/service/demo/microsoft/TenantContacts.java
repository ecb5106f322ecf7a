package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** People in address books. */
final class TenantContacts implements TenantKind {
    @Override
    public ItemKind kind() {
        return ItemKind.CONTACT;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public List<TenantItem> items(Graph graph, String mailbox) throws IOException, InterruptedException {
        List<ObjectNode> folders = new ArrayList<>(List.of(graph.get(mailbox + "contactFolders/contacts")));
        folders.addAll(graph.all(mailbox + "contactFolders"));
        List<TenantItem> items = new ArrayList<>();
        for (ObjectNode folder : folders) {
            List<String> path = List.of(folder.path("displayName").asText());
            for (ObjectNode contact : graph.all(
                    mailbox + "contactFolders/" + folder.path("id").asText() + "/contacts?$top=100")) {
                items.add(new TenantItem(path, mailbox + "contacts/" + contact.path("id").asText(),
                        contact.path("displayName").asText(), Fields.of(contact),
                        Fields.without(contact, "createdDateTime")));
            }
        }
        return items;
    }
}
