package dev.strongroom.connectors.imap.wire;

import dev.strongroom.connectors.IdSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** Commands on the folder that is open: EXAMINE, SELECT, UID SEARCH, UID FETCH of what is small. */
public final class MessageCommands {
    private final ImapConnection connection;

    public MessageCommands(ImapConnection connection) {
        this.connection = connection;
    }

    /** Opens a folder for reading only. Nothing that is read then changes a flag. */
    public OpenedFolder examine(String raw) throws LostConnectionException, CommandRefusedException {
        return this.<RuntimeException>open("EXAMINE", raw, Optional.empty(), change -> {});
    }

    /** Opens a folder for reading only, unless it is what was opened last; answers its UIDVALIDITY. */
    public long examineAgain(String raw) throws LostConnectionException, CommandRefusedException {
        Optional<OpenedFolder> open = connection.openFolder(raw);
        return open.isPresent() ? open.get().uidValidity() : examine(raw).uidValidity();
    }

    /** Opens a folder for reading and writing. */
    public OpenedFolder select(String raw) throws LostConnectionException, CommandRefusedException {
        return this.<RuntimeException>open("SELECT", raw, Optional.empty(), change -> {});
    }

    /** Opens a folder for reading and writing, unless it is what was opened last. */
    public OpenedFolder selectAgain(String raw) throws LostConnectionException, CommandRefusedException {
        Optional<OpenedFolder> open = connection.openFolder(raw);
        return open.isPresent() ? open.get() : select(raw);
    }

    /**
     * Opens a folder for reading and takes what changed since (QRESYNC, RFC 7162, section 3.2.5): flags, also of new
     * messages. What vanished is to be learnt from {@link #listIds}. When the folder has another UIDVALIDITY by now,
     * nothing is told.
     */
    public <E extends Exception> OpenedFolder examineSince(String raw, long uidValidity, long modSeq,
            FlagChange.Receiver<E> changes) throws E, LostConnectionException, CommandRefusedException {
        return open("EXAMINE", raw, Optional.of("(QRESYNC (" + uidValidity + " " + modSeq + "))"), changes);
    }

    private <E extends Exception> OpenedFolder open(String command, String raw, Optional<String> parameter,
            FlagChange.Receiver<E> changes) throws E, LostConnectionException, CommandRefusedException {
        Argument arguments = new Argument().writeString(raw);
        if (parameter.isPresent()) {
            arguments.writeAtom(parameter.get());
        } else if (connection.can("CONDSTORE")) {
            arguments.writeAtom("(CONDSTORE)");
        }
        Opening<E> opening = new Opening<>(changes);
        // A SELECT that fails leaves no folder open.
        connection.folderClosed();
        connection.run(command, arguments, opening);
        connection.folderOpened(raw, opening.folder());
        return opening.folder();
    }

    /** Closes the folder if one is open; nothing is expunged, for it was opened for reading only. */
    public void closeExamined() throws LostConnectionException, CommandRefusedException {
        if (!connection.hasOpenFolder()) {
            return;
        }
        connection.folderClosed();
        connection.run(connection.can("UNSELECT") ? "UNSELECT" : "CLOSE", new Argument());
    }

    /**
     * All messages' UIDs.
     *
     * @param most a listing of more than so many is taken for nonsense
     */
    public IdSet listIds(long epoch, long most) throws LostConnectionException, CommandRefusedException {
        IdSet[] ids = {IdSet.ofRanges(epoch)};
        boolean extended = connection.can("ESEARCH");
        Argument arguments = new Argument().writeAtom(extended ? "RETURN (ALL) ALL" : "ALL");
        connection.run("UID SEARCH", arguments, answer -> {
            if (answer.keyEquals(extended ? "ESEARCH" : "SEARCH")) {
                String listed = extended ? allOf(answer) : words(answer).replace(' ', ',');
                if (!listed.isEmpty()) {
                    ids[0] = UidSequence.parse(epoch, listed, most);
                }
            }
        });
        return ids[0];
    }

    /** The set in {@code (TAG "A1") UID ALL 1:3,7} (RFC 4731), or an empty string. */
    private static String allOf(IMAPResponse answer) {
        String rest = words(answer);
        int all = rest.toUpperCase(Locale.ROOT).indexOf(" ALL ");
        if (all < 0) {
            return "";
        }
        String set = rest.substring(all + " ALL ".length());
        int space = set.indexOf(' ');
        return space < 0 ? set : set.substring(0, space);
    }

    private static String words(IMAPResponse answer) {
        return answer.getRest().strip();
    }

    /** Takes the flags of the messages of a set that exist, by ascending UID as servers answer. */
    public <E extends Exception> void fetchFlags(String set, FlagChange.Receiver<E> flags)
            throws E, LostConnectionException, CommandRefusedException {
        fetch(set, "(UID FLAGS)", item -> tell(item, flags));
    }

    /** Takes the flags of all messages that changed since (CONDSTORE, RFC 7162, section 3.1.4.1). */
    public <E extends Exception> void fetchFlagsSince(long modSeq, FlagChange.Receiver<E> flags)
            throws E, LostConnectionException, CommandRefusedException {
        fetch("1:*", "(UID FLAGS) (CHANGEDSINCE " + modSeq + ")", item -> tell(item, flags));
    }

    /** Takes what messages are recognised by: flags, date, size and the Message-ID header. */
    public <E extends Exception> void fetchPrints(String set, Receiver<E> items)
            throws E, LostConnectionException, CommandRefusedException {
        fetch(set, "(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])", items);
    }

    /** The same of one message; empty when it is gone. */
    public Optional<FetchedItem> fetchPrint(long uid) throws LostConnectionException, CommandRefusedException {
        List<FetchedItem> found = new ArrayList<>(1);
        this.<RuntimeException>fetchPrints(Long.toString(uid), found::add);
        return found.stream().filter(item -> item.uid() == uid).findFirst();
    }

    private <E extends Exception> void fetch(String set, String items, Receiver<E> receiver)
            throws E, LostConnectionException, CommandRefusedException {
        connection.<E>run("UID FETCH", new Argument().writeAtom(set + " " + items), answer -> {
            if (answer.keyEquals("FETCH")) {
                receiver.accept(FetchAnswer.parse(answer));
            }
        });
    }

    private static <E extends Exception> void tell(FetchedItem item, FlagChange.Receiver<E> receiver) throws E {
        if (item.uid() > 0 && item.flags().isPresent()) {
            receiver.accept(new FlagChange(item.uid(), item.flags().get()));
        }
    }

    /** Takes messages' items as they come. */
    @FunctionalInterface
    public interface Receiver<E extends Exception> {
        void accept(FetchedItem item) throws E;
    }

    /** Puts together what the answers to SELECT tell. */
    private static final class Opening<E extends Exception> implements ImapConnection.Untagged<E> {
        private final FlagChange.Receiver<E> changes;
        private long uidValidity;
        private long uidNext;
        private long exists;
        private long highestModSeq;
        private Set<String> permanentFlags = Set.of();

        Opening(FlagChange.Receiver<E> changes) {
            this.changes = changes;
        }

        @Override
        public void accept(IMAPResponse answer) throws E, LostConnectionException {
            if (answer.isOK()) {
                takeCode(ResponseText.of(answer.getRest()));
            } else if (answer.keyEquals("EXISTS")) {
                exists = answer.getNumber();
            } else if (answer.keyEquals("FETCH")) {
                tell(FetchAnswer.parse(answer), changes);
            }
        }

        private void takeCode(ResponseText text) {
            switch (text.code()) {
                case "UIDVALIDITY" -> uidValidity = text.number();
                case "UIDNEXT" -> uidNext = text.number();
                case "HIGHESTMODSEQ" -> highestModSeq = text.number();
                case "PERMANENTFLAGS" -> permanentFlags = flags(text.arguments());
                default -> {
                    // The others tell nothing that is needed.
                }
            }
        }

        private static Set<String> flags(String list) {
            List<String> words = Arrays.asList(list.replace("(", "").replace(")", "").split(" +", -1));
            Set<String> flags = new LinkedHashSet<>(words);
            flags.remove("");
            return flags;
        }

        OpenedFolder folder() {
            return new OpenedFolder(uidValidity, uidNext, exists, highestModSeq, permanentFlags);
        }
    }
}
