package dev.strongroom.simulator.microsoft.mail;

import dev.strongroom.simulator.mail.Letter;
import dev.strongroom.simulator.mail.Letters;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;

/**
 * The messages of a folder, made from letters when they are asked for. Later keys have later conversations, since messages
 * get their keys when they arrive.
 *
 * @param conversations which the folder has; what was sent answers those of the inbox
 * @param sent whether the owner wrote what lies here
 * @param draft whether it was not sent yet
 */
record GeneratedMail(Letters letters, long first, long count, Conversations conversations, boolean sent,
        boolean draft)
        implements
            Generated {
    private static final int UNREAD_ONE_IN = 5;

    /**
     * Conversations in the order in which they began.
     *
     * @param first the number of the first
     * @param count how many there are
     */
    record Conversations(long first, long count) {
        /** Those that so many messages of others belong to. */
        static Conversations received(long first, long messages) {
            return new Conversations(first, Math.ceilDiv(messages, Letters.ANSWER));
        }

        private double when(long index) {
            return Math.min(1, (double) index / Math.max(1, count));
        }
    }

    @Override
    public Item item(long key) {
        long index = key - first;
        long at = sent ? index : index / Letters.ANSWER;
        long conversation = conversations.first() + at;
        int place = sent ? Letters.ANSWER : (int) (index % Letters.ANSWER);
        Letter letter = letters.letter(conversation, place, conversations.when(at));
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
