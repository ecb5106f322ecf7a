package dev.strongroom.simulator.microsoft.notes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.state.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notebooks, sections and pages as they are kept and as answers have them. */
final class Notes {
    /** The key of the notebook that a section lies in; no answer has it. */
    static final String PARENT = "parentKey";
    private static final Pattern TITLE =
            Pattern.compile("<title>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Notes() {}

    static Item newNotebook(Mailbox mailbox, String name) {
        ObjectNode json = common(mailbox).put("displayName", name);
        json.put("isDefault", false).put("userRole", "Owner").put("isShared", false);
        return new Item(mailbox.reserve(1), json);
    }

    static Item newSection(Mailbox mailbox, String name, long notebook) {
        return new Item(mailbox.reserve(1),
                common(mailbox).put("displayName", name).put("isDefault", false).put(PARENT, notebook));
    }

    static Item newPage(Mailbox mailbox, String html, long order) {
        Matcher title = TITLE.matcher(html);
        ObjectNode json = common(mailbox).put("title", title.find() ? title.group(1) : "").put("createdByAppId", "");
        json.put("level", 0).put("order", order);
        json.putArray("userTags");
        return new Item(mailbox.reserve(1), json).with(Content.of(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode common(Mailbox mailbox) {
        String now = mailbox.clock().tick().toString();
        return JsonNodeFactory.instance.objectNode().put("createdDateTime", now).put("lastModifiedDateTime", now);
    }

    static ObjectNode notebook(Mailbox mailbox, Item notebook) {
        ObjectNode json = Mailbox.withId(mailbox.id(notebook.key()), notebook.json());
        person(mailbox, json);
        return json;
    }

    static ObjectNode section(Mailbox mailbox, Item section) {
        ObjectNode json = Mailbox.withId(mailbox.id(section.key()), section.json());
        json.remove(List.of(PARENT));
        person(mailbox, json);
        return json;
    }

    static ObjectNode page(Mailbox mailbox, Call call, Item page) {
        ObjectNode json = Mailbox.withId(mailbox.id(page.key()), page.json());
        json.put("contentUrl",
                call.url(Views.context(mailbox, "onenote/pages/") + mailbox.id(page.key()) + "/content"));
        return json;
    }

    private static void person(Mailbox mailbox, ObjectNode json) {
        for (String who : new String[]{"createdBy", "lastModifiedBy"}) {
            json.putObject(who).putObject("user").put("id", mailbox.userId()).put("displayName", mailbox.name());
        }
    }
}
