package dev.strongroom.pst.mapi;

import dev.strongroom.formats.mime.MailAddress;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.RecipientProperties;

/**
 * Somebody that an item names.
 *
 * @param name never empty: without a name, the address
 */
public record Person(String name, String address) {
    /** Of recipients: to, copied, and copied without the others knowing. */
    static final int TO = 1;
    static final int CC = 2;
    static final int BCC = 3;

    private static final int MAIL_USER = 6;
    private static final int CAN_BE_SENT_TO = 1;

    static Person of(MailAddress address) {
        return new Person(address.name().isEmpty() ? address.address() : address.name(), address.address());
    }

    byte[] entryId() {
        return OneOffAddress.entryId(name, address);
    }

    byte[] searchKey() {
        return OneOffAddress.searchKey(address);
    }

    /** Sets who sent something. */
    public Person putSender(PropertyBag bag) {
        bag.text(MessageProperties.SENDER_NAME, name)
                .text(MessageProperties.SENDER_ADDRESS_TYPE, OneOffAddress.TYPE)
                .text(MessageProperties.SENDER_ADDRESS, address)
                .text(MessageProperties.SENDER_SMTP, address)
                .bytes(MessageProperties.SENDER_ENTRY_ID, entryId())
                .bytes(MessageProperties.SENDER_SEARCH_KEY, searchKey());
        return this;
    }

    /** Sets in whose name it was sent. */
    public Person putRepresented(PropertyBag bag) {
        bag.text(MessageProperties.REPRESENTING_NAME, name)
                .text(MessageProperties.REPRESENTING_ADDRESS_TYPE, OneOffAddress.TYPE)
                .text(MessageProperties.REPRESENTING_ADDRESS, address)
                .text(MessageProperties.REPRESENTING_SMTP, address)
                .bytes(MessageProperties.REPRESENTING_ENTRY_ID, entryId())
                .bytes(MessageProperties.REPRESENTING_SEARCH_KEY, searchKey());
        return this;
    }

    /** The row in the table of recipients. */
    public PropertyBag recipient(int type) {
        byte[] entryId = entryId();
        return new PropertyBag().number(RecipientProperties.TYPE, type)
                .flag(RecipientProperties.RESPONSIBILITY, true)
                .number(RecipientProperties.OBJECT_TYPE, MAIL_USER)
                .number(RecipientProperties.DISPLAY_TYPE, 0)
                .text(RecipientProperties.DISPLAY_NAME, name)
                .text(RecipientProperties.SHORT_NAME, name)
                .text(RecipientProperties.ADDRESS_TYPE, OneOffAddress.TYPE)
                .text(RecipientProperties.ADDRESS, address)
                .text(RecipientProperties.SMTP_ADDRESS, address)
                .flag(RecipientProperties.SEND_RICH, false)
                .bytes(RecipientProperties.ENTRY_ID, entryId)
                .bytes(RecipientProperties.RECORD_KEY, entryId)
                .bytes(RecipientProperties.SEARCH_KEY, searchKey())
                .number(RecipientProperties.FLAGS, CAN_BE_SENT_TO);
    }
}
