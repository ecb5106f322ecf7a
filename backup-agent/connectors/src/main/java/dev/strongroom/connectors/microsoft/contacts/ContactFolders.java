package dev.strongroom.connectors.microsoft.contacts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.JsonRequests;
import dev.strongroom.connectors.microsoft.graph.MimeBody;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.AllPages;
import dev.strongroom.connectors.microsoft.item.FolderPaths;
import dev.strongroom.connectors.microsoft.item.ItemEntry;
import dev.strongroom.connectors.microsoft.item.ItemFolders;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contacts of one mailbox, with their photos. */
public final class ContactFolders implements ItemFolders {
    private final String mailbox;
    private final JsonRequests requests;
    private final DefaultFolders defaults;

    /** @param mailbox names the mailbox among all of the process */
    public ContactFolders(String mailbox, JsonRequests requests, DefaultFolders defaults) {
        this.mailbox = mailbox;
        this.requests = requests;
        this.defaults = defaults;
    }

    @Override
    public SubService service() {
        return SubService.CONTACTS;
    }

    @Override
    public List<Container> list(BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        ObjectNode main = defaults.of(mailbox, calls, requests);
        Map<String, ObjectNode> others = new LinkedHashMap<>();
        AllPages.of(requests, "contactFolders/delta", calls)
                .stream()
                .filter(folder -> !folder.has("@removed"))
                .forEach(folder -> others.put(id(folder), folder));
        others.remove(id(main));
        FolderPaths paths = new FolderPaths(ItemKind.CONTACT);
        List<Container> folders = new ArrayList<>();
        folders.add(paths.container(id(main), List.of(), name(main), Optional.of("Contacts")));
        add(others.values().stream().filter(folder -> !others.containsKey(parent(folder))).toList(), List.of(), others,
                paths, folders);
        return folders;
    }

    private static void add(List<ObjectNode> level, List<String> above, Map<String, ObjectNode> all, FolderPaths paths,
            List<Container> folders) {
        for (ObjectNode folder : level) {
            Container container = paths.container(id(folder), above, name(folder), Optional.empty());
            folders.add(container);
            add(all.values().stream().filter(other -> parent(other).equals(id(folder))).toList(), container.path(), all,
                    paths, folders);
        }
    }

    private static String id(ObjectNode folder) {
        return folder.path("id").asText();
    }

    private static String parent(ObjectNode folder) {
        return folder.path("parentFolderId").asText();
    }

    private static String name(ObjectNode folder) {
        return folder.path("displayName").asText();
    }

    @Override
    public Page<ItemEntry> page(String folder, Optional<String> link) throws GraphFailure {
        return ItemEntry.page(requests.page(contacts(folder) + "/delta", link));
    }

    @Override
    public long count(String folder) throws GraphFailure {
        return requests.count(contacts(folder));
    }

    private static String contacts(String folder) {
        return "contactFolders/" + JsonRequests.segment(folder) + "/contacts";
    }

    @Override
    public Instant received(ItemEntry entry) {
        return entry.created();
    }

    @Override
    public void read(String folder, ItemEntry entry, BudgetedCalls calls, Taker taker)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        ObjectNode contact = entry.json().orElseThrow();
        byte[] card = new ContactCard(entry.id(), contact, photo(entry.id(), calls)).bytes();
        taker.take(card.length, new ItemContent.InMemory(card, 0, card.length));
    }

    private Optional<byte[]> photo(String contact, BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        try {
            return Optional.of(calls.send(RequestKind.CONTENT, () -> {
                try (MimeBody photo = requests.open("contacts/" + JsonRequests.segment(contact) + "/photo/$value")) {
                    return photo.stream().readAllBytes();
                } catch (IOException e) {
                    throw GraphFailure.broken(e);
                }
            }));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
