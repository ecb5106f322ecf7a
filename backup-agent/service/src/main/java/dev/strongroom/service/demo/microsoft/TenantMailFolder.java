package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of mail, hidden ones and the recoverable items too, but no search folder: what that shows lies elsewhere.
 *
 * @param path its names from the root
 */
record TenantMailFolder(String id, List<String> path) {
    /** All of a mailbox. */
    static List<TenantMailFolder> all(Graph graph, String mailbox) throws IOException, InterruptedException {
        // A delta may name a folder twice.
        Map<String, ObjectNode> folders = new LinkedHashMap<>();
        for (ObjectNode folder : graph.all(mailbox + "mailFolders/delta?includeHiddenFolders=true")) {
            if (!folder.path("@odata.type").asText().endsWith("mailSearchFolder")) {
                folders.put(folder.path("id").asText(), folder);
            }
        }
        List<TenantMailFolder> found = new ArrayList<>();
        folders.forEach((id, each) -> found.add(new TenantMailFolder(id, path(each, folders))));
        ObjectNode folder = graph.get(mailbox + "mailFolders/recoverableitemsdeletions");
        String recoverable = folder.path("id").asText();
        if (!folders.containsKey(recoverable)) {
            found.add(new TenantMailFolder(recoverable,
                    List.of("Recoverable Items", folder.path("displayName").asText())));
        }
        return found;
    }

    private static List<String> path(ObjectNode folder, Map<String, ObjectNode> folders) {
        Deque<String> path = new ArrayDeque<>();
        Optional<ObjectNode> next = Optional.of(folder);
        while (next.isPresent()) {
            path.addFirst(next.get().path("displayName").asText());
            next = Optional.ofNullable(folders.get(next.get().path("parentFolderId").asText()));
        }
        return List.copyOf(path);
    }
}
