package dev.strongroom.service.cli.vault;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.mime.MessageStart;
import dev.strongroom.service.backup.ItemCuts;
import dev.strongroom.vault.blob.CutPoints;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.directory.CutsByContent;

/** Cuts what begins like a message around its attachments, and all else as restic does. */
final class MailByContent implements CutsByContent {
    @Override
    public CutPoints of(byte[] bytes, int length) {
        return MessageStart.isMessage(bytes, length) ? new ItemCuts(ItemKind.MAIL) : new NoCuts();
    }
}
