package dev.strongroom.connectors.microsoft.directory;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.DirectoryRequests;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.GroupEntry;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.graph.UserEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people and groups of a tenant. Thread-safe. */
public final class TenantDirectory {
    private final BudgetedCalls calls;
    private final DirectoryRequests requests;

    public TenantDirectory(BudgetedCalls calls, DirectoryRequests requests) {
        this.calls = calls;
        this.requests = requests;
    }

    /** All users, or what changed since a place. */
    public Changes<DirectoryUser> users(Optional<String> since) throws ConnectorException, InterruptedException {
        Listing<UserEntry> listing = list(since, SubService.DIRECTORY, requests::users);
        Map<String, DirectoryUser> present = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        for (UserEntry entry : listing.entries()) {
            // The same user may come more than once; the last one counts.
            present.remove(entry.id());
            gone.remove(entry.id());
            entry.properties()
                    .ifPresentOrElse(found -> present.put(entry.id(), user(entry.id(), found)),
                            () -> gone.add(entry.id()));
        }
        return new Changes<>(List.copyOf(present.values()), gone, listing.whole(), listing.place());
    }

    /** All groups, or what changed since a place. Of groups that were there only joining and leaving members are told. */
    public Changes<GroupEntry> groups(Optional<String> since) throws ConnectorException, InterruptedException {
        Listing<GroupEntry> listing = list(since, SubService.GROUPS, requests::groups);
        return new Changes<>(listing.entries().stream().filter(group -> !group.deleted()).toList(),
                listing.entries().stream().filter(GroupEntry::deleted).map(GroupEntry::id).toList(), listing.whole(),
                listing.place());
    }

    private static DirectoryUser user(String id, UserEntry.Properties found) {
        boolean mailbox = found.services().contains("exchange");
        DirectoryUser.Kind kind = "Guest".equals(found.kind()) ? DirectoryUser.Kind.GUEST
                : !found.enabled() && !found.licensed() && !found.mail().isEmpty() ? DirectoryUser.Kind.SHARED
                        : DirectoryUser.Kind.PERSON;
        return new DirectoryUser(id, found.name(), found.mail().isEmpty() ? found.signInName() : found.mail(), kind,
                found.licensed(), mailbox || kind == DirectoryUser.Kind.SHARED);
    }

    private interface Pages<T> {
        Page<T> page(Optional<String> link) throws GraphFailure;
    }

    private record Listing<T>(List<T> entries, boolean whole, String place) {}

    private <T> Listing<T> list(Optional<String> since, SubService service, Pages<T> pages)
            throws ConnectorException, InterruptedException {
        try {
            return list(since, pages);
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.EXPIRED && since.isPresent()) {
                return list(Optional.empty(), service, pages);
            }
            throw Refusals.explain(failure, service);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }

    private <T> Listing<T> list(Optional<String> since, Pages<T> pages)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        List<T> entries = new ArrayList<>();
        Optional<String> link = since;
        while (true) {
            Optional<String> next = link;
            Page<T> page = calls.send(RequestKind.DIRECTORY, () -> pages.page(next));
            entries.addAll(page.entries());
            if (page.next().isEmpty()) {
                return new Listing<>(entries, since.isEmpty(), page.delta().orElse(""));
            }
            link = page.next();
        }
    }
}
