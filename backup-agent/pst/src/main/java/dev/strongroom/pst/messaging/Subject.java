package dev.strongroom.pst.messaging;

import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message's subject as files have it ([MS-PST], section 2.5.3.1.1): with two characters before it that tell how long its
 * prefix is, and beside it the topic, which is the subject without the prefix.
 */
final class Subject {
    /** The longest that Outlook writes. */
    static final int LONGEST = 255;

    private static final char MARK = '\u0001';
    /** One word of up to three letters before a colon ([MS-OXCMSG], section 3.2.5.2). */
    private static final Pattern PREFIX = Pattern.compile("^[^\\d\\s:]{1,3}:\\s");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Subject() {}

    /** Marks the subject of a bag, if it has one, and sets the topic. */
    static void mark(PropertyBag bag) {
        if (!bag.has(MessageProperties.SUBJECT)) {
            return;
        }
        String subject = cut(CONTROL.matcher(bag.textOf(MessageProperties.SUBJECT)).replaceAll(" "));
        Matcher prefix = PREFIX.matcher(subject);
        int length = prefix.find() ? prefix.end() : 0;
        bag.text(MessageProperties.SUBJECT, "" + MARK + (char) (length + 1) + subject);
        bag.text(MessageProperties.CONVERSATION_TOPIC, subject.substring(length));
    }

    /** No more than fits, and no half character at the end. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
