package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A permission that was given on an entry itself.
 *
 * @param role read, write or owner
 * @param user to whom; empty for a link
 * @param link who may use the link and for what; empty for a user
 */
public record Grant(String id, String role, Optional<User> user, Optional<Link> link) {
    /** Somebody of the tenant, or outside of it. */
    public record User(String id, String name, String address) {}

    /**
     * A link.
     *
     * @param type view, edit or embed
     * @param scope anonymous, organization or users
     */
    public record Link(String type, String scope, String url) {}

    /** To somebody. */
    public static Grant to(String id, String role, User user) {
        return new Grant(id, role, Optional.of(user), Optional.empty());
    }

    static Grant link(String id, Link link) {
        return new Grant(id, link.type().equals("edit") ? "write" : "read", Optional.empty(), Optional.of(link));
    }

    Grant as(String otherRole) {
        return new Grant(id, otherRole, user, link);
    }

    /** As answers have it. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
        json.putArray("roles").add(role);
        user.ifPresent(to -> {
            for (String name : new String[]{"grantedTo", "grantedToV2"}) {
                json.putObject(name)
                        .putObject("user")
                        .put("id", to.id())
                        .put("displayName", to.name())
                        .put("@odata.type", name.equals("grantedTo") ? "#microsoft.graph.identity"
                                : "#microsoft.graph.sharePointIdentity");
            }
            ((ObjectNode) json.at("/grantedToV2")).putObject("siteUser")
                    .put("id", Integer.toString(Math.floorMod(to.id().hashCode(), 10_000)))
                    .put("displayName", to.name())
                    .put("loginName", "i:0#.f|membership|" + to.address());
        });
        link.ifPresent(to -> {
            json.put("shareId", "u!" + id).put("hasPassword", false);
            json.putObject("link")
                    .put("type", to.type())
                    .put("scope", to.scope())
                    .put("webUrl", to.url())
                    .put("preventsDownload", false);
            json.putArray("grantedToIdentitiesV2");
        });
        return json;
    }
}
