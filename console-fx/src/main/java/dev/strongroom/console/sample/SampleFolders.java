package dev.strongroom.console.sample;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of a busy mailbox, and what lies beside its mail in a tenant. */
final class SampleFolders {
    static final String APOLLO = "f-apollo";

    private SampleFolders() {}

    /** Those of a mailbox. */
    static List<FolderView> of(EntityView entity) {
        if (entity.service() == ServiceKind.ONEDRIVE) {
            return List.of(new FolderView(SampleFiles.DRIVE, FolderView.Kind.FILE, List.of("OneDrive"),
                    Optional.empty(), false, entity.items(), entity.bytes()));
        }
        return entity.service() == ServiceKind.MICROSOFT365
                ? Stream.concat(all().stream().filter(SampleFolders::comesWithTheMailbox),
                        SampleKinds.folders().stream()).toList()
                : all();
    }

    private static boolean comesWithTheMailbox(FolderView folder) {
        return folder.specialUse().isPresent();
    }

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
