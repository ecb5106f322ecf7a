package dev.strongroom.connectors.microsoft.contacts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.JsonWrites;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.FoldersByPath;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import dev.strongroom.connectors.microsoft.item.ItemWrites;
import dev.strongroom.connectors.microsoft.item.NamedProperty;
import dev.strongroom.connectors.microsoft.item.TargetFolders;
import dev.strongroom.formats.line.LineWalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Writes contacts with their photos. */
public final class ContactWrites implements ItemWrites {
    private static final int PAGE = 250;
    private static final Set<String> WRITABLE = Set.of("assistantName", "birthday", "businessAddress",
            "businessHomePage", "businessPhones", "categories", "children", "companyName", "department", "displayName",
            "emailAddresses", "fileAs", "generation", "givenName", "homeAddress", "homePhones", "imAddresses",
            "initials", "jobTitle", "manager", "middleName", "mobilePhone", "nickName", "officeLocation",
            "otherAddress", "personalNotes", "profession", "spouseName", "surname", "title", "yomiCompanyName",
            "yomiGivenName", "yomiSurname");

    private final JsonRequests requests;
    private final JsonWrites writes;
    private final FoldersByPath folders;

    /** A photo of a vCard. */
    private record Photo(ItemContent.InMemory content, String type) {}

    public ContactWrites(JsonRequests requests, JsonWrites writes, BudgetedCalls calls) {
        this.requests = requests;
        this.writes = writes;
        folders = new TargetFolders(calls, new ContactFolderStore(requests, writes));
    }

    @Override
    public SubService service() {
        return SubService.CONTACTS_RESTORE;
    }

    @Override
    public FoldersByPath folders() {
        return folders;
    }

    @Override
    public Page<ObjectNode> page(String folder, Optional<String> link) throws GraphFailure {
        return requests.page(contacts(folder) + "?$top=" + PAGE + "&$select=changeKey,createdDateTime&$expand="
                + NamedProperty.expand(), link);
    }

    private static String contacts(String folder) {
        return "contactFolders/" + JsonRequests.segment(folder) + "/contacts";
    }

    private static String contact(String id) {
        return "contacts/" + JsonRequests.segment(id);
    }

    @Override
    public ObjectNode get(String folder, String id) throws GraphFailure {
        return requests.get(contact(id) + "?$expand=" + NamedProperty.expand());
    }

    @Override
    public String create(String folder, ObjectNode source, String mark) throws GraphFailure {
        ObjectNode contact = GraphJson.only(source, WRITABLE);
        return GraphJson.text(writes.create(contacts(folder), NamedProperty.put(contact, mark)), "id");
    }

    @Override
    public List<String> complete(String folder, String id, ObjectNode source, ItemContent content, BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        Optional<Photo> photo = photo(content);
        if (photo.isPresent()) {
            calls.send(RequestKind.WRITE, () -> {
                writes.put(contact(id) + "/photo/$value", photo.get().content().bytes(), photo.get().type());
                return id;
            });
        }
        return List.of();
    }

    private static Optional<Photo> photo(ItemContent content) throws IOException {
        AtomicReference<Optional<Photo>> found = new AtomicReference<>(Optional.empty());
        try (InputStream in = content.open()) {
            LineWalk.walk(in, (property, value) -> {
                if (property.name().equals("PHOTO")) {
                    String type = property.parameters().getOrDefault("TYPE", "JPEG").toLowerCase(Locale.ROOT);
                    byte[] bytes = Base64.getDecoder().wrap(value).readAllBytes();
                    found.set(Optional.of(
                            new Photo(new ItemContent.InMemory(bytes, 0, bytes.length), "image/" + type)));
                }
            });
        }
        return found.get();
    }

    @Override
    public void mark(String folder, String id, String mark) throws GraphFailure {
        writes.change(contact(id), NamedProperty.change(mark));
    }

    @Override
    public void remove(String folder, String id) throws GraphFailure {
        writes.purge(contact(id));
    }
}
