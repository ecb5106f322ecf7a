package dev.strongroom.service.usecase;

import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileSort;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.ItemSort;
import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.service.scope.RequestScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Browsing, restoring and exporting what was backed up. */
public interface Recovery {
    /**
     * Which messages of a folder, in which order.
     *
     * @param run the restore point
     * @param text matched in sender, recipient and subject, case-insensitively; empty for all
     * @param show as it was at the restore point, or only what was deleted at the source since
     */
    record ItemQuery(int run, String folderId, Optional<String> text, Show show, ItemSort sort, boolean descending) {
        /** Which items, seen from the restore point. */
        public enum Show {
            AS_IT_WAS, DELETED_SINCE
        }
    }

    /**
     * Which files of a drive, in which order.
     *
     * @param run the restore point
     * @param drive its id, as the folders of the restore point have it
     * @param folder the key of the folder whose content is wanted; empty for the root
     * @param text matched in names and in who changed a file last, in the whole drive; empty for one folder
     * @param show as it was, or what was deleted at the source since, of the whole drive
     */
    record FileQuery(int run, String drive, Optional<String> folder, Optional<String> text, ItemQuery.Show show,
            FileSort sort, boolean descending) {}

    /** Restore points in the range, oldest first. */
    List<RestorePoint> restorePoints(RequestScope scope, String entityId, Optional<Instant> from,
            Optional<Instant> to);

    /** The folders of a restore point: Inbox first, then as mail programs order them. */
    List<FolderView> folders(RequestScope scope, String entityId, int run);

    Page<MessageView> items(RequestScope scope, String entityId, ItemQuery query, PageRequest page);

    /** A page of a drive's files and folders, folders first. */
    Page<FileView> files(RequestScope scope, String entityId, FileQuery query, PageRequest page);

    /** The older versions of a file that a restore point has, newest first. */
    List<FileView> versions(RequestScope scope, String entityId, int run, String itemKey);

    /** Opens a file for a look at it; needs the preview permission. */
    FilePreview previewFile(RequestScope scope, String entityId, String itemKey);

    /** Opens a message for reading; needs the preview permission, as do the two below. */
    MessagePreview preview(RequestScope scope, String entityId, String itemKey);

    /** The message as it was served, as an .eml file. */
    Download content(RequestScope scope, String entityId, String itemKey);

    /** One attachment, decoded. */
    Download attachment(RequestScope scope, String entityId, String itemKey, int index);

    /** Starts a restore. */
    JobView restore(RequestScope scope, RestoreRequest request);

    /**
     * Starts to make the entity's catalogue anew from its vault, whatever is there; needs the permission that backups
     * need. {@link ConflictException} while a backup or another rebuild is under way, which do the same.
     */
    JobView rebuildCatalogue(RequestScope scope, String entityId);

    /** Starts an export. */
    JobView export(RequestScope scope, ExportRequest request);
}
