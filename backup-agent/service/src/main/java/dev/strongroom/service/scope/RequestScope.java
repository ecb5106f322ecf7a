package dev.strongroom.service.scope;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.usecase.NotFoundException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, for which account, and what they may do. Every use case takes one first and reads nothing outside it.
 *
 * @param userId who asks; {@link #SYSTEM} for the agent's own scheduled work
 * @param userName for jobs and the audit
 * @param accountId the account that the request is about; empty only for what is the agent's or a partner's own
 * @param subject the one thing that the request is about, once that is known: permissions then count for its service
 * @param partner what they may do with the partner, for a partner's users
 */
public record RequestScope(String userId, String userName, Optional<String> accountId, Grants grants, Reach reach,
        Optional<Subject> subject, Optional<PartnerRights> partner) {
    /** The user id of the agent's own work. */
    public static final String SYSTEM = "system";

    /** Of somebody who reaches everything in the account. */
    public RequestScope(String userId, String userName, Optional<String> accountId,
            Collection<Permission> permissions) {
        this(userId, userName, accountId, Grants.of(permissions), new Reach.Everything(), Optional.empty(),
                Optional.empty());
    }

    /** The agent's own work within one account. */
    public static RequestScope system(String accountId) {
        return new RequestScope(SYSTEM, "Strongroom", Optional.of(accountId), Set.of(Permission.values()));
    }

    /** The account's id; {@link ForbiddenException} when the request has none. */
    public String account() {
        return accountId.orElseThrow(() -> new ForbiddenException("Open an account first."));
    }

    /** The same caller with what the request is about; {@link NotFoundException} when an end user asks for another's. */
    public RequestScope about(Subject known) {
        if (reach instanceof Reach.Own && !reach.opens(known)) {
            throw new NotFoundException("There is no such thing in this account.");
        }
        return new RequestScope(userId, userName, accountId, grants, reach, Optional.of(known), partner);
    }

    /**
     * Passes when the permission was granted: for the service of what the request is about, or for any service while
     * nothing is known of that. Else throws {@link ForbiddenException}.
     */
    public void require(Permission permission) {
        boolean granted = subject.map(known -> grants.allows(permission, known.service()))
                .orElseGet(() -> grants.allows(permission));
        if (!granted) {
            throw lacks(permission);
        }
        if (reach instanceof Reach.Own && subject.isEmpty()) {
            throw new ForbiddenException("You may open your own mailbox only.");
        }
        if (permission.breadth() == Permission.Breadth.CONTENTS) {
            requireContents();
        }
    }

    /** As {@link #require(Permission)}, for something of this service that is no entity yet. */
    public void require(Permission permission, ServiceKind service) {
        about(new Subject(service, Optional.empty(), Subject.Access.USUAL)).require(permission);
    }

    /** Passes when what was backed up of the subject is open to the caller. */
    public void requireContents() {
        if (subject.filter(known -> !reach.opens(known)).isPresent()) {
            throw new ForbiddenException(
                    "This has Limited Access: only a primary user opens what was backed up of it.");
        }
    }

    /** Passes when the partner's permission was granted, and gives the partner's id. */
    public String requirePartner(PartnerPermission permission) {
        return partner.filter(rights -> rights.permissions().contains(permission))
                .map(PartnerRights::partnerId)
                .orElseThrow(() -> new ForbiddenException("You may not do this: it needs the partner's permission \""
                        + permission.title() + "\"."));
    }

    /** The services whose tasks, jobs and events the permission shows; for lists. */
    public Set<ServiceKind> services(Permission permission) {
        return grants.services(permission);
    }

    private static ForbiddenException lacks(Permission permission) {
        return new ForbiddenException("You may not do this: it needs the permission \"" + permission.title() + "\".");
    }
}
