package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.restore.JournalEntry.Writing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the item of a folder that a stored item corresponds to. One Message-ID on both sides is enough. Where it is
 * missing or stands for several messages, only the same content counts, each item for one: of two copies of a message
 * each has its own counterpart. What is no mail is found by the provider's id of it.
 */
final class Matching {
    private final TargetFolder folder;
    private final TargetIndex index;
    private final StoredKeys stored;

    Matching(TargetFolder folder, TargetIndex index, StoredKeys stored) {
        this.folder = folder;
        this.index = index;
        this.stored = stored;
    }

    /** The place of the counterpart, not spoken for yet; empty when there is none. */
    OptionalInt find(CatalogueItem item) throws ConnectorException, InterruptedException {
        if (item.kind() != ItemKind.MAIL) {
            return findByProvider(item);
        }
        MessageKey key = MessageKey.of(item.messageId(), item.size());
        if (key.byMessageId() && stored.isUnique(key) && index.count(key) == 1) {
            return index.free(key).findFirst();
        }
        return findSame(item);
    }

    /**
     * The item itself, or one that a restore wrote of it, whatever became of it since: unlike the Message-ID of a message,
     * the id of a contact, an event or a task never stands for two.
     */
    private OptionalInt findByProvider(CatalogueItem item) throws ConnectorException, InterruptedException {
        List<Integer> candidates = IntStream
                .concat(index.place(item.key().id()).stream().filter(index::isFree),
                        index.free(MessageKey.of(item.messageId(), item.size())))
                .distinct()
                .boxed()
                .toList();
        if (candidates.size() > 1) {
            OptionalInt same = firstSame(item, candidates.stream().mapToInt(Integer::intValue));
            if (same.isPresent()) {
                return same;
            }
        }
        return candidates.stream().mapToInt(Integer::intValue).findFirst();
    }

    /** The place of an item with the same content, not spoken for yet; one with the same flags and date at best. */
    OptionalInt findSame(CatalogueItem item) throws ConnectorException, InterruptedException {
        return firstSame(item, index.free(MessageKey.of(item.messageId(), item.size())));
    }

    /** As {@link #findSame}, among what may have come while the item was being written. */
    OptionalInt findArrived(CatalogueItem item, Writing writing) throws ConnectorException, InterruptedException {
        return firstSame(item, index.free(MessageKey.of(item.messageId(), item.size()))
                .filter(place -> mayHaveArrived(item, place, writing)));
    }

    /** Where ids come in no order, what is as the item would be stands for it, whether it was there before or not. */
    private boolean mayHaveArrived(CatalogueItem item, int place, Writing writing) {
        ItemId id = index.id(place);
        return index.isAscending()
                ? writing.highest().isEmpty() || id.compareTo(writing.highest().get()) > 0
                : !writing.old().equals(Optional.of(id)) && hasSameState(item, place);
    }

    private OptionalInt firstSame(CatalogueItem item, IntStream places)
            throws ConnectorException, InterruptedException {
        List<Integer> candidates = places.boxed()
                .sorted(Comparator.comparing(place -> !hasSameState(item, place)))
                .toList();
        for (int place : candidates) {
            if (hasSameContent(item, place)) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Whether the mailbox's item has the stored bytes. The size of a message is compared first, where it is known; what is no
     * mail may be known by the size of what it was restored from, and be stored as what it became.
     */
    boolean hasSameContent(CatalogueItem item, int place) throws ConnectorException, InterruptedException {
        return (item.kind() != ItemKind.MAIL || index.size(place) < 0 || index.size(place) == item.size())
                && folder.holds(index.id(place), item.size(), item.sha256());
    }

    /** Whether the mailbox's item is the stored one already: content, and of mail flags and received time. */
    boolean isUnchanged(CatalogueItem item, int place) throws ConnectorException, InterruptedException {
        return (item.kind() != ItemKind.MAIL || hasSameState(item, place)) && hasSameContent(item, place);
    }

    private boolean hasSameState(CatalogueItem item, int place) {
        return index.state(place).equals(item.state())
                && index.received(place).getEpochSecond() == item.received().getEpochSecond();
    }
}
