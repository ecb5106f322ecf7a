package dev.strongroom.simulator.microsoft.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Urls;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.View;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** How the lists of a mailbox look: ten a page, as Exchange has it. */
public final class Views {
    private static final int PAGE = 10;

    private Views() {}

    /**
     * Items that can move from one container to another.
     *
     * @param path below {@code users/…/}, which the links lead to and the context names
     * @param onRequest properties that only $select brings
     */
    public static View movable(Mailbox mailbox, Call call, String path, Function<Item, ObjectNode> render,
            List<String> onRequest) {
        return new View(context(mailbox, path), path(call), item -> List.of(render.apply(item)),
                key -> mailbox.idOfGone(key, call.request()),
                Selection.allBut(call.names("$select"), onRequest), Optional.empty(), PAGE);
    }

    /** Containers, and whatever else never moves. */
    public static View fixed(Mailbox mailbox, Call call, String path, Function<Item, ObjectNode> render) {
        return new View(context(mailbox, path), path(call), item -> List.of(render.apply(item)), mailbox::id,
                Selection.of(call.names("$select")),
                Optional.empty(), PAGE);
    }

    /** The same, showing only some of the items. */
    public static View only(Predicate<Item> visible, View all) {
        return new View(all.context(), all.path(), all.entities(), all.id(), all.selection(), Optional.of(visible),
                all.pageSize());
    }

    /** What the context URL of something in the mailbox says. */
    public static String context(Mailbox mailbox, String path) {
        return "users('" + mailbox.userId() + "')/" + path;
    }

    /** The path of this call, which further pages come from. */
    public static String path(Call call) {
        return String.join("/", call.request().path().stream().map(Urls::encode).toList());
    }
}
