package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.imap.wire.FetchedItem;
import dev.strongroom.connectors.imap.wire.FetchedItem.Section;
import dev.strongroom.formats.mime.EnvelopeReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** What messages are recognised by when their UIDs are no longer valid. */
public final class MessagePrints {
    private MessagePrints() {}

    /** The print of a message whose size, date and Message-ID header were fetched. */
    public static ItemPrint of(FetchedItem item) {
        String messageId = item.header().map(MessagePrints::messageId).orElse("");
        Instant received = item.received().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
        return new ItemPrint(messageId, item.size(), received);
    }

    private static String messageId(Section header) {
        byte[] bytes = Arrays.copyOfRange(header.bytes(), header.offset(), header.offset() + header.length());
        return EnvelopeReader.read(bytes).messageId();
    }
}
