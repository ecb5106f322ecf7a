package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ltp.TableContext;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.RecipientProperties;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The table of a message's recipients, and what the message says of them, which has to be the same. */
final class Recipients {
    private static final String SEPARATOR = "; ";
    private static final int TO = 1;
    private static final int CC = 2;
    private static final int BCC = 3;

    private Recipients() {}

    /** Writes the table. */
    static NodeData write(NodeFile file, List<PropertyBag> recipients) throws IOException {
        TableContext table = new TableContext(file, TableLayouts.RECIPIENTS);
        int row = 1;
        for (PropertyBag recipient : recipients) {
            table.add(row, recipient);
            row++;
        }
        return table.complete();
    }

    /** Sets the names of the recipients in the message's own properties. */
    static void name(PropertyBag message, List<PropertyBag> recipients) {
        message.text(MessageProperties.DISPLAY_TO, names(recipients, TO));
        message.text(MessageProperties.DISPLAY_CC, names(recipients, CC));
        message.text(MessageProperties.DISPLAY_BCC, names(recipients, BCC));
    }

    private static String names(List<PropertyBag> recipients, int type) {
        return recipients.stream()
                .filter(recipient -> recipient.numberOf(RecipientProperties.TYPE, TO) == type)
                .map(recipient -> recipient.textOf(RecipientProperties.DISPLAY_NAME))
                .collect(Collectors.joining(SEPARATOR));
    }
}
