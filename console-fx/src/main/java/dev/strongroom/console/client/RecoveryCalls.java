package dev.strongroom.console.client;

import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.RestoreRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Browsing what was backed up, and bringing it back. */
public interface RecoveryCalls {
    /** Restore points from (inclusive) to (exclusive), oldest first. */
    List<RestorePoint> restorePoints(String entityId, Instant from, Instant to) throws ClientException;

    /** In the order that mail programs use. */
    List<FolderView> folders(String entityId, int run) throws ClientException;

    Page<MessageView> items(String entityId, ItemQuery query, PageQuery page) throws ClientException;

    /** Folders first. */
    Page<FileView> files(String entityId, FileQuery query, PageQuery page) throws ClientException;

    /** The older versions of a file, newest first. */
    List<FileView> versions(String entityId, int run, String key) throws ClientException;

    FilePreview previewFile(String entityId, String key) throws ClientException;

    MessagePreview preview(String entityId, String key) throws ClientException;

    /** Writes the message or the file as it was served; nothing is left at the path when it fails. */
    void saveMessage(String entityId, String key, Path file) throws ClientException;

    /** Writes one decoded attachment; nothing is left at the path when it fails. */
    void saveAttachment(String entityId, String key, int index, Path file) throws ClientException;

    /** What would become of each item; nothing is written. Takes some seconds. */
    RestorePlan plan(RestoreRequest request) throws ClientException;

    JobView restore(RestoreRequest request) throws ClientException;

    /** Starts to make the list of what the mailbox's backups hold anew from its vault. */
    JobView rebuildCatalogue(String entityId) throws ClientException;

    JobView export(ExportRequest request) throws ClientException;
}
