package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.FolderEntry;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import dev.strongroom.connectors.microsoft.graph.MailWrites;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.TargetFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mail folders of a restore's target; search folders hold nothing of their own. */
record MailFolderStore(MailRequests requests, MailWrites writes) implements TargetFolders.Store {
    @Override
    public TargetFolders.Listed list(BudgetedCalls calls)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        FolderEntry inbox = calls.send(RequestKind.FOLDERS, () -> requests.folder("inbox"));
        List<TargetFolders.Folder> folders = new ArrayList<>();
        Optional<String> link = Optional.empty();
        do {
            Optional<String> next = link;
            Page<FolderEntry> page = calls.send(RequestKind.FOLDERS, () -> requests.folders(next));
            for (FolderEntry folder : page.entries()) {
                if (!folder.search()) {
                    folders.add(new TargetFolders.Folder(folder.id(),
                            folder.parent().filter(id -> !Optional.of(id).equals(inbox.parent())), folder.name()));
                }
            }
            link = page.next();
        } while (link.isPresent());
        return new TargetFolders.Listed(inbox.id(), folders);
    }

    @Override
    public String create(Optional<String> parent, String name) throws GraphFailure {
        return writes.createFolder(parent, name);
    }
}
