package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.vault.blob.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Optional;

/** One folder of the mailbox that is restored to. */
final class TargetFolder {
    /** Up to here an item is read and verified before the mailbox hears of it, and can be sent again. */
    private static final int IN_MEMORY = 4 << 20;

    private final EntityTarget target;
    private final String id;
    private final StoredContent stored;

    TargetFolder(EntityTarget target, String id, StoredContent stored) {
        this.target = target;
        this.id = id;
        this.stored = stored;
    }

    TargetIndex list() throws ConnectorException, InterruptedException {
        return TargetIndex.read(target, id);
    }

    /**
     * Writes an item as it was stored.
     *
     * @throws VaultReadException when it can't be read from the vault; the mailbox then has none of it
     */
    AppendResult append(CatalogueItem item) throws ConnectorException, VaultReadException, InterruptedException {
        try {
            return target.append(id, item.size(), content(item), item.received(), item.state());
        } catch (IOException e) {
            throw new VaultReadException(e);
        }
    }

    private ItemContent content(CatalogueItem item) throws IOException {
        if (item.size() > IN_MEMORY) {
            return (ItemContent.Streamed) () -> stored.open(item);
        }
        byte[] bytes = stored.bytes(item);
        return new ItemContent.InMemory(bytes, 0, bytes.length);
    }

    /**
     * Whether that item was written from these bytes, or the mailbox serves them; false also when it does not serve it any
     * more.
     */
    boolean holds(ItemId item, long size, Digest sha256) throws ConnectorException, InterruptedException {
        Optional<String> writtenFrom = target.writtenFrom(id, item);
        return writtenFrom.equals(Optional.of(sha256.toString())) || serves(item, size, sha256);
    }

    private boolean serves(ItemId item, long size, Digest sha256) throws ConnectorException, InterruptedException {
        try (InputStream in = target.content(id, item).open()) {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[65_536];
            long length = 0;
            for (int n = in.read(buffer); n >= 0 && length <= size; n = in.read(buffer)) {
                hash.update(buffer, 0, n);
                length += n;
            }
            return length == size && Digest.of(hash.digest()).equals(sha256);
        } catch (ContentLostException e) {
            if (e.getCause() instanceof ConnectorException reason) {
                throw reason;
            }
            return false;
        } catch (IOException e) {
            throw new UnreachableException("The mailbox broke off while an item was read.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The newest item above the id that looks like the stored one, by its Message-ID and size. */
    Optional<ItemId> newest(CatalogueItem item, Optional<ItemId> above)
            throws ConnectorException, InterruptedException {
        TargetIndex now = list();
        return now.free(MessageKey.of(item.messageId(), item.size()))
                .filter(place -> now.size(place) == item.size())
                .mapToObj(now::id)
                .filter(found -> above.isEmpty() || found.compareTo(above.get()) > 0)
                .max(Comparator.naturalOrder());
    }

    void remove(ItemId item) throws ConnectorException, InterruptedException {
        target.remove(id, item);
    }
}
