package dev.strongroom.simulator.microsoft.notes;

import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.Random;

/** Fills a mailbox with a notebook of two sections. */
public final class NotesGenerator {
    private final Mailbox mailbox;
    private final Random random;

    public NotesGenerator(Mailbox mailbox, long seed) {
        this.mailbox = mailbox;
        this.random = new Random(seed);
    }

    public void fill() {
        Item notebook = Notes.newNotebook(mailbox, mailbox.name() + "'s notebook");
        notebook.json().put("isDefault", true);
        mailbox.notebooks().put(notebook);
        for (String name : new String[]{"Meetings", "Ideen für 2026"}) {
            Item section = Notes.newSection(mailbox, name, notebook.key());
            mailbox.pages().add(section, Generated.none());
            for (int i = 0; i < 3; i++) {
                mailbox.pages().put(section.key(), Notes.newPage(mailbox, html(name, i), i));
            }
        }
    }

    private String html(String section, int number) {
        return """
                <html lang="en-US">
                <head>
                <title>%s %d</title>
                </head>
                <body>
                <p>Quay %d is closed on Monday. Прошу проверить.</p>
                </body>
                </html>
                """.formatted(section, number + 1, 1 + random.nextInt(7));
    }
}
