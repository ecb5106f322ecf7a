package dev.strongroom.connectors.imap.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** LIST, STATUS, CREATE, SUBSCRIBE and NAMESPACE. Folders go by their raw names. */
public final class FolderCommands {
    private static final Pattern FIRST_PREFIX = Pattern.compile("^\\s*\\(\\(\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final ImapConnection connection;

    public FolderCommands(ImapConnection connection) {
        this.connection = connection;
    }

    /** All folders, in as few round trips as the server lets. */
    public List<ListedFolder> listAll() throws LostConnectionException, CommandRefusedException {
        Listing listing = new Listing();
        if (connection.can("LIST-EXTENDED")) {
            List<String> wanted = new ArrayList<>(List.of("SUBSCRIBED"));
            if (connection.can("SPECIAL-USE")) {
                wanted.add("SPECIAL-USE");
            }
            if (connection.can("LIST-STATUS")) {
                wanted.add("STATUS " + statusItems());
            }
            Argument arguments = pattern("*").writeAtom("RETURN (" + String.join(" ", wanted) + ")");
            connection.run("LIST", arguments, listing::take);
        } else {
            String list = connection.send("LIST", pattern("*"));
            String subscribed = connection.send("LSUB", pattern("*"));
            connection.receive(list, listing::take);
            connection.receive(subscribed, listing::take);
        }
        return listing.folders();
    }

    /** The folder with this name, if it exists. */
    public Optional<ListedFolder> list(String raw) throws LostConnectionException, CommandRefusedException {
        Listing listing = new Listing();
        connection.run("LIST", pattern(raw), listing::take);
        // The name may hold wildcards, and then others are listed, too.
        return listing.folders().stream().filter(folder -> folder.raw().equals(raw)).findFirst();
    }

    /** What separates the names of folders; empty for a flat namespace. */
    public Optional<String> delimiter() throws LostConnectionException, CommandRefusedException {
        Listing listing = new Listing();
        connection.run("LIST", pattern(""), listing::take);
        return listing.folders().stream().findFirst().flatMap(ListedFolder::delimiter);
    }

    /** What all names of the user's own folders but INBOX begin with (RFC 2342); mostly empty. */
    public String personalPrefix() throws LostConnectionException, CommandRefusedException {
        if (!connection.can("NAMESPACE")) {
            return "";
        }
        String[] prefix = {""};
        connection.run("NAMESPACE", new Argument(), answer -> {
            if (answer.keyEquals("NAMESPACE")) {
                Matcher first = FIRST_PREFIX.matcher(answer.getRest());
                prefix[0] = first.find() ? first.group(1).replaceAll("\\\\(.)", "$1") : "";
            }
        });
        return prefix[0];
    }

    /** The folder's state, by a call of its own. */
    public FolderStatus status(String raw) throws LostConnectionException, CommandRefusedException {
        Listing listing = new Listing();
        Argument arguments = new Argument().writeString(raw).writeAtom(statusItems());
        connection.run("STATUS", arguments, listing::take);
        return listing.anyStatus()
                .orElseThrow(() -> connection.lost("The server did not tell the state of the folder"));
    }

    /** Makes the folder. */
    public void create(String raw) throws LostConnectionException, CommandRefusedException {
        connection.run("CREATE", new Argument().writeString(raw));
    }

    /** Lets the user's mail program show the folder. */
    public void subscribe(String raw) throws LostConnectionException, CommandRefusedException {
        connection.run("SUBSCRIBE", new Argument().writeString(raw));
    }

    private String statusItems() {
        return connection.can("CONDSTORE") || connection.can("QRESYNC")
                ? "(MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ)"
                : "(MESSAGES UIDNEXT UIDVALIDITY)";
    }

    private static Argument pattern(String raw) {
        return new Argument().writeString("").writeString(raw);
    }

    /** LIST, LSUB and STATUS answers put together. */
    private static final class Listing {
        private final Map<String, ListedFolder> listed = new LinkedHashMap<>();
        private final Map<String, FolderStatus> statuses = new LinkedHashMap<>();
        private final Set<String> subscribed = new HashSet<>();

        void take(IMAPResponse answer) throws LostConnectionException {
            try {
                put(answer);
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw LostConnectionException.nonsense(e);
            }
        }

        private void put(IMAPResponse answer) {
            if (answer.keyEquals("LIST")) {
                ListedFolder folder = folder(answer);
                listed.putIfAbsent(folder.raw(), folder);
            } else if (answer.keyEquals("LSUB")) {
                subscribed.add(folder(answer).raw());
            } else if (answer.keyEquals("STATUS")) {
                String raw = answer.readAtomString();
                statuses.put(raw == null ? "" : raw, status(answer));
            }
        }

        Optional<FolderStatus> anyStatus() {
            return statuses.values().stream().findFirst();
        }

        List<ListedFolder> folders() {
            List<ListedFolder> folders = new ArrayList<>();
            for (ListedFolder folder : listed.values()) {
                folders.add(new ListedFolder(folder.raw(), folder.delimiter(), folder.attributes(),
                        subscribed.contains(folder.raw()) || folder.has("\\Subscribed"),
                        Optional.ofNullable(statuses.get(folder.raw()))));
            }
            return folders;
        }

        private static ListedFolder folder(IMAPResponse answer) {
            String[] attributes = answer.readSimpleList();
            String delimiter = answer.readString();
            String raw = answer.readAtomString();
            return new ListedFolder(raw == null ? "" : raw,
                    Optional.ofNullable(delimiter).filter(text -> !text.isEmpty()),
                    attributes == null ? Set.of() : Set.copyOf(List.of(attributes)), false, Optional.empty());
        }

        private static FolderStatus status(IMAPResponse answer) {
            Map<String, Long> values = new HashMap<>();
            String[] words = answer.readSimpleList();
            for (int i = 0; words != null && i + 1 < words.length; i += 2) {
                values.put(words[i].toUpperCase(Locale.ROOT), Long.parseLong(words[i + 1]));
            }
            return new FolderStatus(
                    values.getOrDefault("MESSAGES", 0L),
                    values.getOrDefault("UIDNEXT", 0L),
                    values.getOrDefault("UIDVALIDITY", 0L),
                    values.getOrDefault("HIGHESTMODSEQ", 0L));
        }
    }
}
