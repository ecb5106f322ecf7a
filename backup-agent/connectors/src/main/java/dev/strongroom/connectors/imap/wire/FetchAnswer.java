package dev.strongroom.connectors.imap.wire;

import dev.strongroom.connectors.imap.wire.FetchedItem.Section;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** Takes a FETCH answer apart (RFC 9051, section 7.5.2). Items that it does not know are passed over. */
final class FetchAnswer {
    private final IMAPResponse answer;
    private long uid;
    private Optional<Set<String>> flags = Optional.empty();
    private Optional<Instant> received = Optional.empty();
    private long size = -1;
    private Optional<Section> header = Optional.empty();
    private Optional<Section> body = Optional.empty();

    private FetchAnswer(IMAPResponse answer) {
        this.answer = answer;
    }

    /** What the answer tells. */
    static FetchedItem parse(IMAPResponse answer) throws LostConnectionException {
        FetchAnswer fetch = new FetchAnswer(answer);
        try {
            fetch.items();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw LostConnectionException.nonsense(e);
        }
        return new FetchedItem(fetch.uid, fetch.flags, fetch.received, fetch.size, fetch.header, fetch.body);
    }

    private void items() throws LostConnectionException {
        answer.skipSpaces();
        expect('(');
        while (!answer.isNextNonSpace(')')) {
            item();
        }
    }

    private void item() throws LostConnectionException {
        answer.skipSpaces();
        String name = text(answer.readAtom()).toUpperCase(Locale.ROOT);
        switch (name) {
            case "UID" -> uid = answer.readLong();
            case "RFC822.SIZE" -> size = answer.readLong();
            case "FLAGS" -> flags = Optional.of(flagList());
            case "INTERNALDATE" -> received = InternalDate.parse(text(answer.readString()));
            case "" -> throw LostConnectionException.nonsense();
            default -> {
                if (name.startsWith("BODY[")) {
                    section(name);
                } else {
                    skipValue();
                }
            }
        }
    }

    private Set<String> flagList() {
        String[] words = answer.readSimpleList();
        Set<String> list = words == null ? new LinkedHashSet<>() : new LinkedHashSet<>(Arrays.asList(words));
        list.removeIf(flag -> flag.isEmpty() || flag.equalsIgnoreCase("\\Recent"));
        return list;
    }

    /** The atom's name ends where the section does or has a space: {@code BODY[}, {@code BODY[HEADER.FIELDS}. */
    private void section(String name) throws LostConnectionException {
        while (answer.peekByte() != ']') {
            if (answer.readByte() == 0) {
                throw LostConnectionException.nonsense();
            }
        }
        expect(']');
        long origin = -1;
        if (answer.peekByte() == '<') {
            answer.readByte();
            origin = answer.readLong();
            expect('>');
        }
        ByteArray bytes = answer.readByteArray();
        if (bytes != null) {
            Section section = new Section(origin, bytes.getBytes(), bytes.getStart(), bytes.getCount());
            if (name.equals("BODY[")) {
                body = Optional.of(section);
            } else {
                header = Optional.of(section);
            }
        }
    }

    private void skipValue() throws LostConnectionException {
        answer.skipSpaces();
        switch (answer.peekByte()) {
            case '(' -> {
                answer.readByte();
                while (!answer.isNextNonSpace(')')) {
                    skipValue();
                }
            }
            case '"', '{' -> answer.readByteArray();
            default -> {
                if (text(answer.readAtom()).isEmpty()) {
                    throw LostConnectionException.nonsense();
                }
            }
        }
    }

    private void expect(char wanted) throws LostConnectionException {
        if (answer.readByte() != wanted) {
            throw LostConnectionException.nonsense();
        }
    }

    /** Angus gives null for what is NIL or not there. */
    private static String text(String orNull) {
        return Optional.ofNullable(orNull).orElse("");
    }
}
