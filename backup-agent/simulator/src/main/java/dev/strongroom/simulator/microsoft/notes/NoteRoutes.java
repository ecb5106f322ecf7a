package dev.strongroom.simulator.microsoft.notes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.nio.charset.StandardCharsets;

/**
 * {@code onenote}: notebooks, sections and pages, whose content is HTML. Since 2025-03-31 Microsoft serves these to people
 * only and not to applications; the permission {@code Notes.Read.All} decides here, so that both can be played.
 */
public final class NoteRoutes {
    private static final String PAGES = "onenote/pages";

    public void add(MailboxRoutes routes) {
        routes.add("GET", "onenote/notebooks", ResourceType.NOTEBOOK, NoteRoutes::notebooks)
                .add("GET", "onenote/notebooks/{notebook}/sections", ResourceType.NOTE_SECTION,
                        (mailbox, call) -> sections(mailbox, call, mailbox.reference(call.argument("notebook")).key()))
                .add("GET", "onenote/sections", ResourceType.NOTE_SECTION,
                        (mailbox, call) -> sections(mailbox, call, -1))
                .add("POST", "onenote/notebooks", ResourceType.NOTEBOOK, NoteRoutes::createNotebook)
                .add("POST", "onenote/notebooks/{notebook}/sections", ResourceType.NOTE_SECTION,
                        NoteRoutes::createSection)
                .add("GET", "onenote/sections/{section}/pages", ResourceType.NOTE_PAGE, NoteRoutes::pages)
                .add("POST", "onenote/sections/{section}/pages", ResourceType.NOTE_PAGE, NoteRoutes::createPage)
                .add("GET", PAGES + "/{page}", ResourceType.NOTE_PAGE, NoteRoutes::page)
                .add("GET", PAGES + "/{page}/content", ResourceType.NOTE_PAGE, NoteRoutes::content)
                .add("DELETE", PAGES + "/{page}", ResourceType.NOTE_PAGE, NoteRoutes::delete);
    }

    private static Answer notebooks(Mailbox mailbox, Call call) {
        return Listing.page(call, mailbox.notebooks(),
                Views.fixed(mailbox, call, "onenote/notebooks", notebook -> Notes.notebook(mailbox, notebook)));
    }

    private static Answer sections(Mailbox mailbox, Call call, long notebook) {
        ItemList list = new ItemList();
        mailbox.pages()
                .containers()
                .all()
                .stream()
                .filter(section -> notebook < 0 || section.json().path(Notes.PARENT).asLong() == notebook)
                .forEach(list::put);
        return Listing.page(call, list,
                Views.fixed(mailbox, call, "onenote/sections", section -> Notes.section(mailbox, section)));
    }

    private static Answer createNotebook(Mailbox mailbox, Call call) {
        Item notebook = Notes.newNotebook(mailbox, name(call));
        mailbox.notebooks().put(notebook);
        return Listing.one(call, 201, Views.context(mailbox, "onenote/notebooks/$entity"),
                Notes.notebook(mailbox, notebook));
    }

    private static Answer createSection(Mailbox mailbox, Call call) {
        Item notebook = mailbox.notebooks()
                .find(mailbox.reference(call.argument("notebook")).key())
                .orElseThrow(GraphException::itemNotFound);
        Item section = Notes.newSection(mailbox, name(call), notebook.key());
        mailbox.pages().add(section, Generated.none());
        return Listing.one(call, 201, Views.context(mailbox, "onenote/sections/$entity"),
                Notes.section(mailbox, section));
    }

    private static String name(Call call) {
        return call.body().path("displayName").asText();
    }

    private static Answer pages(Mailbox mailbox, Call call) {
        Item section = mailbox.container(mailbox.pages(), call.argument("section"));
        View view = Views.fixed(mailbox, call, PAGES, page -> Notes.page(mailbox, call, page));
        return Listing.page(call, mailbox.pages().contents(section.key()), view);
    }

    private static Answer createPage(Mailbox mailbox, Call call) {
        Item section = mailbox.container(mailbox.pages(), call.argument("section"));
        String html = Presentation.read(call.request());
        Item page = Notes.newPage(mailbox, html, mailbox.pages().contents(section.key()).count());
        mailbox.pages().put(section.key(), page);
        return answer(mailbox, call, 201, page);
    }

    private static Hierarchy.Located found(Mailbox mailbox, Call call) {
        return mailbox.locate(mailbox.pages(), call.argument("page"));
    }

    private static Answer page(Mailbox mailbox, Call call) {
        return answer(mailbox, call, 200, found(mailbox, call).item());
    }

    private static Answer answer(Mailbox mailbox, Call call, int status, Item page) {
        ObjectNode json = Notes.page(mailbox, call, page);
        return Listing.one(call, status, Views.context(mailbox, PAGES) + "/$entity", json);
    }

    private static Answer content(Mailbox mailbox, Call call) {
        Content html =
                found(mailbox, call).item().content().orElseGet(() -> Content.of("".getBytes(StandardCharsets.UTF_8)));
        return Answer.binary("text/html", html);
    }

    private static Answer delete(Mailbox mailbox, Call call) {
        mailbox.pages().remove(found(mailbox, call).item().key());
        return Answer.empty(204);
    }
}
