package dev.strongroom.simulator.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * One person's letters, each made when it is asked for, so that a million of them need no memory. A conversation has
 * five letters: four that others wrote and, last, the owner's answer. Not thread-safe.
 */
public final class Letters {
    /** The place of the owner's answer in each conversation. */
    public static final int ANSWER = 4;
    private static final int POOL = 12;
    private static final long A_DAY = 86_400;
    private static final Language[] LANGUAGES = {Language.ENGLISH, Language.ENGLISH, Language.ENGLISH, Language.GERMAN,
        Language.FRENCH, Language.SWEDISH, Language.RUSSIAN, Language.JAPANESE, Language.GREEK};

    private final Person owner;
    private final long seed;
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private final List<Attachment> pool = new ArrayList<>();
    private final Attachment logo;
    private final boolean files;

    public Letters(Person owner, long seed) {
        this(owner, seed, true);
    }

    private Letters(Person owner, long seed, boolean files) {
        this.owner = owner;
        this.seed = seed;
        this.files = files;
        for (Language language : Language.values()) {
            phrases.put(language, Phrases.of(language));
        }
        logo = new Attachment("logo.png", "image/png", PngFile.write(96, 32, new Random(seed)));
    }

    /** The same, none with a file. */
    public Letters withoutFiles() {
        return new Letters(owner, seed, false);
    }

    /** Those whom everybody writes with. */
    public static List<Person> correspondents() {
        return Person.CORRESPONDENTS;
    }

    /** A picture of somebody (PNG). */
    public static byte[] portrait(long seed) {
        return PngFile.write(96, 96, new Random(seed));
    }

    /**
     * A letter.
     *
     * @param conversation any number
     * @param place 0 to {@link #ANSWER}
     * @param when the conversation began: 0 with the first of all, 1 with the last
     */
    public Letter letter(long conversation, int place, double when) {
        Random random = new Random(mix(seed, conversation));
        Language language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        Phrases words = Objects.requireNonNull(phrases.get(language));
        Person other = Person.CORRESPONDENTS.get(random.nextInt(Person.CORRESPONDENTS.size()));
        String subject = words.subject(random);
        Instant sent = Correspondence.BEGIN
                .plusSeconds((long) (Correspondence.LENGTH.minusDays(16).toSeconds() * when))
                .plusSeconds(random.nextLong(A_DAY));
        boolean html = random.nextInt(3) == 0;
        List<String> references = new ArrayList<>();
        List<String> text = List.of();
        for (int i = 0; i <= place; i++) {
            boolean answer = i == ANSWER;
            String quoted = text.isEmpty() ? "" : Correspondence.quoted(text);
            text = new ArrayList<>(words.letter(random, answer ? other.firstName() : owner.firstName(),
                    answer ? owner.firstName() : other.firstName()));
            if (!quoted.isEmpty()) {
                text.add(quoted);
            }
            sent = sent.plusSeconds(600 + random.nextInt(200_000));
            references.add("<" + Long.toHexString(mix(seed, conversation * 8 + i)) + "@" + owner.address() + ">");
        }
        return letter(new Sketch(conversation, place, other, sent, subject, language, references, text, html));
    }

    private record Sketch(long conversation, int place, Person other, Instant sent, String subject, Language language,
            List<String> ids, List<String> text, boolean html) {}

    private Letter letter(Sketch sketch) {
        Random random = new Random(mix(seed, sketch.conversation() * 8 + sketch.place()));
        boolean answer = sketch.place() == ANSWER;
        // In turn and not at random, so that even a small mailbox has every kind.
        int kind = (int) ((sketch.conversation() * 5 + sketch.place()) % 25);
        List<Attachment> attached = files ? files(kind, sketch, random) : List.of();
        Optional<String> link =
                kind == 6 ? Optional.of("https://files.harbour.example/shared/" + Long.toHexString(random.nextLong()))
                        : Optional.empty();
        List<String> text = new ArrayList<>(sketch.text());
        link.ifPresent(address -> text.add(1, address));
        Draft draft = new Draft(sketch.ids().getLast(), answer ? owner : sketch.other(),
                List.of(answer ? sketch.other() : owner),
                sketch.sent(), (sketch.place() > 0 ? "Re: " : "") + sketch.subject(), sketch.language(),
                List.copyOf(sketch.ids().subList(0, sketch.place())), List.copyOf(text), sketch.html(),
                files && sketch.html() && random.nextInt(2) == 0 ? Optional.of(logo) : Optional.empty(), attached);
        return new Letter(draft, link);
    }

    private List<Attachment> files(int kind, Sketch sketch, Random random) {
        return switch (kind) {
            case 0, 1, 2 -> List.of(new Attachment("Table " + random.nextInt(1_000) + ".csv", "text/csv",
                    CsvFile.write(20 + random.nextInt(400), random)));
            case 3 -> List.of(pooled(random));
            case 4 -> List.of(pooled(random), pooled(random));
            // A letter of another conversation, forwarded as a message; those have none in turn.
            case 5 -> List.of(new Attachment(sketch.subject() + ".eml", Attachment.MESSAGE,
                    MimeWriter.write(forwarded(sketch, random))));
            default -> List.of();
        };
    }

    /** A file that was sent before, or will be sent again. Made when the first is wanted: they take a while. */
    private Attachment pooled(Random random) {
        if (pool.isEmpty()) {
            Attachments files = new Attachments(new Random(mix(seed, -1)));
            for (int i = 0; i < POOL; i++) {
                pool.add(files.next());
            }
        }
        return pool.get(random.nextInt(POOL));
    }

    private Draft forwarded(Sketch sketch, Random random) {
        Person author = Person.CORRESPONDENTS.get(random.nextInt(Person.CORRESPONDENTS.size()));
        return new Draft("<" + Long.toHexString(random.nextLong()) + "@packline.example>", author,
                List.of(sketch.other()),
                sketch.sent().minusSeconds(A_DAY), sketch.subject(), sketch.language(), List.of(), sketch.text(),
                false,
                Optional.empty(), List.of());
    }

    /** Numbers that look unrelated for neighbours (the finalizer of SplitMix64). */
    private static long mix(long seed, long number) {
        long z = seed * 0x9E3779B97F4A7C15L + number * 0xD1342543DE82EF95L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
