package dev.strongroom.simulator.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Writes the mailboxes of Anna and Ben from a seed. */
public final class MailboxGenerator {
    private static final int ANNA_MESSAGES = 600;
    private static final int BEN_MESSAGES = 250;
    private static final List<List<String>> ANNA_PROJECTS = List.of(List.of("Projects"), List.of("Projects", "Apollo"),
            List.of("Projects", "Müller & Söhne"), List.of("Projects", "会議 2025"), List.of("Reisen ✈️"));
    private static final List<List<String>> BEN_PROJECTS =
            List.of(List.of("Kunden & Partner"), List.of("Clients"), List.of("Clients", "Ω 50%"));

    private final Person owner;
    private final RandomGenerator random;
    private final Correspondence correspondence;
    private final List<List<String>> projects;
    private final Map<List<String>, List<SimulatedMessage>> folders = new LinkedHashMap<>();

    private MailboxGenerator(Person owner, long seed, List<List<String>> projects) {
        this.owner = owner;
        // java.util.Random is the one generator whose numbers its documentation fixes.
        this.random = new Random(seed);
        this.correspondence = new Correspondence(owner, random);
        this.projects = projects;
        List.of("INBOX", "Sent", "Drafts", "Junk", "Trash")
                .forEach(name -> folders.put(List.of(name), new ArrayList<>()));
        folders.put(List.of("Archive"), new ArrayList<>());
        folders.put(List.of("Archive", "2024"), new ArrayList<>());
        projects.forEach(path -> folders.put(path, new ArrayList<>()));
        folders.put(List.of("Empty"), new ArrayList<>());
    }

    /** Both mailboxes; the same seed gives the same bytes. */
    public static List<SimulatedMailbox> generate(long seed) {
        return List.of(new MailboxGenerator(Person.ANNA, seed, ANNA_PROJECTS).mailbox("anna", ANNA_MESSAGES),
                new MailboxGenerator(Person.BEN, seed + 1, BEN_PROJECTS).mailbox("ben", BEN_MESSAGES));
    }

    private SimulatedMailbox mailbox(String user, int messages) {
        int left = messages;
        while (left > 0) {
            List<Draft> drafts = random.nextInt(8) == 0 ? List.of(correspondence.newsletter())
                    : correspondence.conversation();
            List<String> home = home(drafts.getFirst());
            for (Draft draft : drafts.subList(0, Math.min(left, drafts.size()))) {
                file(draft, draft.from().equals(owner) ? outgoing() : home);
                left--;
            }
        }
        List<SimulatedMailbox.Folder> sorted = folders.entrySet()
                .stream()
                .map(e -> new SimulatedMailbox.Folder(e.getKey(),
                        e.getValue().stream().sorted(Comparator.comparing(SimulatedMessage::received)).toList()))
                .toList();
        return new SimulatedMailbox(user, user + "-password", sorted);
    }

    private List<String> home(Draft first) {
        if (first.language() == Language.NEWSLETTER) {
            return List.of(random.nextInt(3) == 0 ? "Junk" : "INBOX");
        }
        if (random.nextInt(3) == 0) {
            return projects.get(random.nextInt(projects.size()));
        }
        boolean old = first.sent().atOffset(ZoneOffset.UTC).getYear() == 2024;
        return switch (random.nextInt(old ? 5 : 12)) {
            case 0 -> List.of("Archive");
            case 1, 2 -> old ? List.of("Archive", "2024") : List.of("INBOX");
            case 3 -> List.of("Trash");
            default -> List.of("INBOX");
        };
    }

    private List<String> outgoing() {
        return List.of(random.nextInt(20) == 0 ? "Drafts" : "Sent");
    }

    private void file(Draft draft, List<String> folder) {
        Instant received = draft.sent().plusSeconds(1 + random.nextInt(90));
        List<SimulatedMessage> messages = folders.get(folder);
        if (messages == null) {
            throw new IllegalStateException("No such folder: " + folder);
        }
        messages.add(new SimulatedMessage(MimeWriter.write(draft), received, flags(draft, folder)));
    }

    private Set<String> flags(Draft draft, List<String> folder) {
        Set<String> flags = new LinkedHashSet<>();
        if (folder.getFirst().equals("Drafts")) {
            flags.add("\\Draft");
        }
        if (draft.from().equals(owner) || random.nextInt(5) != 0) {
            flags.add("\\Seen");
        }
        if (random.nextInt(12) == 0) {
            flags.add("\\Flagged");
        }
        if (!draft.references().isEmpty() && random.nextInt(3) == 0) {
            flags.add("\\Answered");
        }
        if (random.nextInt(20) == 0) {
            flags.add("$Important");
        }
        return flags;
    }
}
