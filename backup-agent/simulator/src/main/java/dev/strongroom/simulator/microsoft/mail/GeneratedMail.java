package dev.strongroom.simulator.microsoft.mail;

import dev.strongroom.simulator.mail.Letter;
import dev.strongroom.simulator.mail.Letters;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;

/**
 * The messages of a folder, made from letters when they are asked for.
 *
 * @param conversations the first of the folder's conversations; what was sent answers those of the inbox
 * @param sent whether the owner wrote what lies here
 * @param draft whether it was not sent yet
 */
record GeneratedMail(Letters letters, long first, long count, long conversations, boolean sent, boolean draft)
        implements
            Generated {
    private static final int UNREAD_ONE_IN = 5;

    @Override
    public Item item(long key) {
        long index = key - first;
        long conversation = conversations + (sent ? index : index / Letters.ANSWER);
        int place = sent ? Letters.ANSWER : (int) (index % Letters.ANSWER);
        Letter letter = letters.letter(conversation, place);
        return new LetterItem(letter, key, conversation).item(read(key), draft);
    }

    /** Whether the message of a key has been read. */
    boolean read(long key) {
        return sent || key % UNREAD_ONE_IN != 0;
    }

    /** How many have not. */
    long unread() {
        return sent || count == 0 ? 0 : (first + count - 1) / UNREAD_ONE_IN - (first - 1) / UNREAD_ONE_IN;
    }
}
