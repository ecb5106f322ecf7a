package dev.strongroom.service.recovery;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.browse.DriveBrowsing;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.naming.DrivePaths;
import dev.strongroom.service.recovery.naming.FileName;
import dev.strongroom.service.recovery.preview.AttachedFile;
import dev.strongroom.service.recovery.preview.Attachments;
import dev.strongroom.service.recovery.preview.FileLook;
import dev.strongroom.service.recovery.preview.MessageContents;
import dev.strongroom.service.recovery.preview.MessageReader;
import dev.strongroom.service.recovery.preview.PreviewLimits;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads stored messages and files for people. Thread-safe. */
final class MessageFiles {
    private static final int NAME_BYTES = 120;

    private final MessageReader reader = new MessageReader(PreviewLimits.DEFAULT);

    MessageContents contents(StoredEntity entity, CatalogueItem item) {
        if (item.kind() == ItemKind.FILE) {
            throw new ConflictException("This is a file of a drive. Ask for its preview among the files.");
        }
        StoredContent content = new StoredContent(entity.vault());
        try {
            return reader.read(item.kind(), () -> content.open(item));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Opens a file for a look at it. */
    FilePreview look(StoredEntity entity, CatalogueItem item) {
        requireFile(item);
        StoredContent content = new StoredContent(entity.vault());
        try {
            FileLook look = FileLook.into(item.size(), () -> content.open(item));
            return new FilePreview(new DriveBrowsing(entity.catalogue()).view(item), look.text(), look.truncated(),
                    look.picture().map(Base64.getEncoder()::encodeToString), look.problem());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void requireFile(CatalogueItem item) {
        if (item.filed().isEmpty()) {
            throw new ConflictException("This is no file of a drive.");
        }
        if (DrivePaths.isFolder(item)) {
            throw new ConflictException("A folder has no content. Choose a file, or export the folder.");
        }
    }

    private static String name(StoredEntity entity, CatalogueItem item) {
        if (item.filed().isPresent()) {
            requireFile(item);
            return FileName.of(new DrivePaths(entity.catalogue(), item.key().since(), item.key().folder()).of(item)
                    .getLast()).text();
        }
        return FileName.of(item.subject().isBlank() ? unnamed(item.kind()) : item.subject()).cut(NAME_BYTES).text()
                + item.kind().extension();
    }

    Download whole(StoredEntity entity, CatalogueItem item) {
        StoredContent content = new StoredContent(entity.vault());
        return new Download(name(entity, item), item.kind().mediaType(), OptionalLong.of(item.size()),
                out -> {
                    try (InputStream in = content.open(item)) {
                        in.transferTo(out);
                    }
                });
    }

    private static String unnamed(ItemKind kind) {
        return switch (kind) {
            case MAIL -> "message";
            case CONTACT -> "contact";
            case EVENT -> "event";
            case TASK -> "task";
            case FILE -> "file";
        };
    }

    Download attachment(StoredEntity entity, CatalogueItem item, int index) {
        StoredContent content = new StoredContent(entity.vault());
        Optional<AttachedFile> found;
        try {
            found = Attachments.find(() -> content.open(item), index);
        } catch (IOException e) {
            throw unreadable(e);
        }
        AttachedFile file = found.orElseThrow(() -> new NotFoundException("The message has no such attachment."));
        return new Download(file.name(), file.mediaType(), OptionalLong.of(file.size()),
                out -> Attachments.write(() -> content.open(item), index, out));
    }

    private static UnavailableException unreadable(IOException cause) {
        return new UnavailableException("message-unreadable",
                "The message can't be read from the vault. Check the vault: strongroom check.", cause);
    }
}
