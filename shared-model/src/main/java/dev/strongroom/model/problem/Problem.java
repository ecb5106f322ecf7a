package dev.strongroom.model.problem;

import java.util.Optional;

/**
 * A problem document as in RFC 9457, section 3.
 *
 * @param type a stable URI of the kind of problem, {@code urn:strongroom:problem:<code>}
 * @param title a short sentence for people, the same for every problem of the kind
 * @param status the HTTP status
 * @param detail what happened here and what to do, for people
 * @param code the stable code that docs/problems.md explains
 * @param instance the request's id, which the agent's log also has
 * @param field the part of the request that is wrong, when it is one, e.g. {@code mailboxes[0].user}; an extension
 *            member (section 3.2)
 */
public record Problem(String type, String title, int status, String detail, String code, Optional<String> instance,
        Optional<String> field) {}
