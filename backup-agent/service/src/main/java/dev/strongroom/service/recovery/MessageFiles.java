package dev.strongroom.service.recovery;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.naming.FileName;
import dev.strongroom.service.recovery.preview.AttachedFile;
import dev.strongroom.service.recovery.preview.Attachments;
import dev.strongroom.service.recovery.preview.MessageContents;
import dev.strongroom.service.recovery.preview.MessageReader;
import dev.strongroom.service.recovery.preview.PreviewLimits;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads stored messages for people. Thread-safe. */
final class MessageFiles {
    private static final int NAME_BYTES = 120;

    private final MessageReader reader = new MessageReader(PreviewLimits.DEFAULT);

    MessageContents contents(StoredEntity entity, CatalogueItem item) {
        StoredContent content = new StoredContent(entity.vault());
        try {
            return reader.read(item.kind(), () -> content.open(item));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    Download whole(StoredEntity entity, CatalogueItem item) {
        StoredContent content = new StoredContent(entity.vault());
        String name =
                FileName.of(item.subject().isBlank() ? unnamed(item.kind()) : item.subject()).cut(NAME_BYTES).text();
        return new Download(name + item.kind().extension(), item.kind().mediaType(), OptionalLong.of(item.size()),
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
