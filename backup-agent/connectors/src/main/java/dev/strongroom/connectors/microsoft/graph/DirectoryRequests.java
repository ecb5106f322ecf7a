package dev.strongroom.connectors.microsoft.graph;

import com.microsoft.graph.models.AssignedPlan;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.User;
import com.microsoft.kiota.serialization.UntypedArray;
import com.microsoft.kiota.serialization.UntypedNode;
import com.microsoft.kiota.serialization.UntypedObject;
import com.microsoft.kiota.serialization.UntypedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests for the people and groups of a tenant. Thread-safe. */
public final class DirectoryRequests {
    private static final String REMOVED = "@removed";
    private static final String[] USER = {"displayName", "userPrincipalName", "mail", "userType", "accountEnabled",
        "assignedLicenses", "assignedPlans"};
    private static final String[] GROUP = {"displayName", "mail", "members"};

    private final GraphClient client;

    public DirectoryRequests(GraphClient client) {
        this.client = client;
    }

    /** A page of all users, or with the link of an earlier page what changed since. */
    public Page<UserEntry> users(Optional<String> link) throws GraphFailure {
        var delta = client.sdk().users().delta();
        String url = link.isPresent() ? client.link(link.get()) : "";
        var answer = client.send(() -> Objects.requireNonNull(url.isEmpty()
                ? delta.get(request -> Objects.requireNonNull(request.queryParameters).select = USER)
                : delta.withUrl(url).get()));
        return new Page<>(list(answer.getValue()).stream().map(DirectoryRequests::user).toList(),
                Optional.ofNullable(answer.getOdataNextLink()), Optional.ofNullable(answer.getOdataDeltaLink()));
    }

    /** A page of all groups, or with the link of an earlier page what changed since. */
    public Page<GroupEntry> groups(Optional<String> link) throws GraphFailure {
        var delta = client.sdk().groups().delta();
        String url = link.isPresent() ? client.link(link.get()) : "";
        var answer = client.send(() -> Objects.requireNonNull(url.isEmpty()
                ? delta.get(request -> Objects.requireNonNull(request.queryParameters).select = GROUP)
                : delta.withUrl(url).get()));
        return new Page<>(list(answer.getValue()).stream().map(DirectoryRequests::group).toList(),
                Optional.ofNullable(answer.getOdataNextLink()), Optional.ofNullable(answer.getOdataDeltaLink()));
    }

    private static UserEntry user(User user) {
        String id = Objects.requireNonNull(user.getId());
        if (user.getAdditionalData().containsKey(REMOVED)) {
            return new UserEntry(id, Optional.empty());
        }
        return new UserEntry(id, Optional.of(new UserEntry.Properties(text(user.getDisplayName()),
                text(user.getUserPrincipalName()), text(user.getMail()), text(user.getUserType()),
                Boolean.TRUE.equals(user.getAccountEnabled()), !list(user.getAssignedLicenses()).isEmpty(),
                services(list(user.getAssignedPlans())))));
    }

    private static List<String> services(List<AssignedPlan> plans) {
        return plans.stream()
                .filter(plan -> "Enabled".equals(plan.getCapabilityStatus()))
                .map(plan -> text(plan.getService()).toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    private static GroupEntry group(Group group) {
        List<String> joined = new ArrayList<>();
        List<String> left = new ArrayList<>();
        if (group.getAdditionalData().get("members@delta") instanceof UntypedArray changes) {
            for (UntypedNode change : changes.getValue()) {
                if (change instanceof UntypedObject member
                        && member.getValue().get("id") instanceof UntypedString id) {
                    (member.getValue().containsKey(REMOVED) ? left : joined).add(Objects.requireNonNull(id.getValue()));
                }
            }
        }
        return new GroupEntry(Objects.requireNonNull(group.getId()), text(group.getDisplayName()),
                text(group.getMail()), group.getAdditionalData().containsKey(REMOVED), joined, left);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
