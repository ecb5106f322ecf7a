package dev.strongroom.simulator.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What one person writes and receives: letters with their answers, and newsletters. */
final class Correspondence {
    /** From when to when all mail dates: two years, fixed so that a seed means the same mail for ever. */
    static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    static final Duration LENGTH = Duration.ofDays(731);

    private static final Language[] LANGUAGES = {Language.ENGLISH, Language.ENGLISH, Language.ENGLISH, Language.ENGLISH,
        Language.GERMAN, Language.GERMAN, Language.FRENCH, Language.SWEDISH, Language.RUSSIAN, Language.JAPANESE,
        Language.GREEK};

    private final Person owner;
    private final RandomGenerator random;
    private final Attachments attachments;
    private final Attachment logo;
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private int written;

    Correspondence(Person owner, RandomGenerator random) {
        this.owner = owner;
        this.random = random;
        this.attachments = new Attachments(random);
        this.logo = new Attachment("logo.png", "image/png", PngFile.write(96, 32, random));
    }

    /** A letter and the answers to it, one to six messages, in turn by others and by the owner. */
    List<Draft> conversation() {
        Language language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        Phrases phrases = phrases(language);
        Person other = Person.CORRESPONDENTS.get(random.nextInt(Person.CORRESPONDENTS.size()));
        String subject = phrases.subject(random);
        Instant sent = moment();
        boolean html = random.nextInt(3) == 0;
        List<Draft> drafts = new ArrayList<>();
        List<String> references = new ArrayList<>();
        int length = 1 + random.nextInt(4) * random.nextInt(2) + random.nextInt(2);
        boolean fromOwner = random.nextInt(4) == 0;
        for (int i = 0; i < length; i++) {
            Person from = fromOwner ? owner : other;
            Person to = fromOwner ? other : owner;
            List<String> text = new ArrayList<>(phrases.letter(random, to.firstName(), from.firstName()));
            if (i > 0) {
                text.add(quoted(drafts.getLast().paragraphs()));
            }
            String id = messageId();
            drafts.add(new Draft(id, from, recipients(to), sent, (i > 0 ? "Re: " : "") + subject, language,
                    List.copyOf(references), List.copyOf(text), html,
                    fromOwner && html ? Optional.of(logo) : Optional.empty(), files()));
            references.add(id);
            sent = sent.plusSeconds(600 + random.nextInt(200_000));
            fromOwner = !fromOwner;
        }
        return drafts;
    }

    /** One issue of a newsletter. */
    Draft newsletter() {
        Phrases phrases = phrases(Language.NEWSLETTER);
        Person sender = new Person("The Dock Letter", "news@dock-letter.example");
        return new Draft(messageId(), sender, List.of(owner), moment(), phrases.subject(random), Language.NEWSLETTER,
                List.of(), phrases.letter(random, owner.firstName(), sender.name()), true, Optional.empty(), List.of());
    }

    private Phrases phrases(Language language) {
        return phrases.computeIfAbsent(language, Phrases::of);
    }

    private Instant moment() {
        // Answers follow within days, so the last weeks hold no beginnings.
        return BEGIN.plusSeconds(random.nextLong(LENGTH.minusDays(15).toSeconds()));
    }

    private List<Person> recipients(Person first) {
        List<Person> recipients = new ArrayList<>(List.of(first));
        Person copy = Person.CORRESPONDENTS.get(random.nextInt(Person.CORRESPONDENTS.size()));
        if (random.nextInt(4) == 0 && !copy.equals(first)) {
            recipients.add(copy);
        }
        return List.copyOf(recipients);
    }

    private List<Attachment> files() {
        if (random.nextInt(5) != 0) {
            return List.of();
        }
        return random.nextInt(4) == 0 ? List.of(attachments.next(), attachments.next()) : List.of(attachments.next());
    }

    /** An earlier letter as an answer repeats it. */
    static String quoted(List<String> earlier) {
        StringBuilder quote = new StringBuilder();
        for (String line : String.join("\r\n\r\n", earlier).lines().toList()) {
            quote.append(quote.isEmpty() ? "" : "\r\n").append(line.startsWith(">") ? ">" : "> ").append(line);
        }
        return quote.toString();
    }

    private String messageId() {
        written++;
        return "<" + Long.toHexString(random.nextLong()) + "." + written + "@" + owner.address() + ">";
    }
}
