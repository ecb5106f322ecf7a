package dev.strongroom.connectors.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;

/** Contacts that are written into a tenant, as the tenant shows them then. */
class RestoringContactsTest extends RestoringItems {
    @Override
    ItemKind kind() {
        return ItemKind.CONTACT;
    }

    @Override
    String mainFolder() {
        return "Contacts";
    }

    @Override
    int count() {
        return 12;
    }

    @Override
    String mayRead() {
        return "Contacts.Read";
    }

    @Override
    String mayWrite() {
        return "Contacts.ReadWrite";
    }

    @Override
    String creation() {
        return "POST users/*/contactFolders/*/contacts";
    }

    @Override
    String list(String folder) {
        return "contactFolders/" + folder + "/contacts";
    }

    @Override
    void edit(String folder, String id) throws Exception {
        tenant.asAnna("PATCH", "contacts/" + id, "{\"nickName\":\"Captain\"}");
    }

    @Override
    JsonNode read(String folder, String id) throws Exception {
        ObjectNode contact = own(json("contacts/" + id));
        try {
            contact.put("photo", tenant.bytesAsAnna("GET", "contacts/" + id + "/photo/$value", ""));
        } catch (IOException none) {
            contact.put("photo", "none");
        }
        return contact;
    }
}
