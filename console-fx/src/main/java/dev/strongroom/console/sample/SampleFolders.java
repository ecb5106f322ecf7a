package dev.strongroom.console.sample;

import dev.strongroom.model.recovery.FolderView;
import java.util.List;
import java.util.Optional;

/** The folders of a busy mailbox. */
final class SampleFolders {
    static final String APOLLO = "f-apollo";

    private SampleFolders() {}

    static List<FolderView> all() {
        return List.of(
                folder("f-inbox", 12_401, "Inbox", "Inbox"),
                folder("f-drafts", 12, "Drafts", "Drafts"),
                folder("f-sent", 8_022, "Sent", "Sent Items"),
                folder("f-trash", 401, "Trash", "Deleted Items"),
                folder("f-junk", 88, "Junk", "Junk Email"),
                folder("f-archive", 31_220, "Archive", "Archive"),
                folder("f-projects", 0, "", "Projects"),
                folder(APOLLO, 1_204, "", "Projects", "Apollo"),
                folder("f-hermes", 733, "", "Projects", "Hermes"),
                folder("f-suppliers", 2_918, "", "Suppliers"),
                new FolderView("f-restored", FolderView.Kind.MAIL, List.of("Restored 2026-11-20 15-41"),
                        Optional.empty(), true, 214,
                        212_000_000));
    }

    private static FolderView folder(String id, long items, String specialUse, String... path) {
        return new FolderView(id, FolderView.Kind.MAIL, List.of(path),
                Optional.of(specialUse).filter(use -> !use.isEmpty()), false, items,
                items * 126_000);
    }
}
