package dev.strongroom.service.scope;

import dev.strongroom.model.task.ServiceKind;
import java.util.Optional;

/**
 * What a request is about, as far as it decides who may ask.
 *
 * @param service whose task it belongs to
 * @param address of the entity; empty for what is about more than one, e.g. a task
 */
public record Subject(ServiceKind service, Optional<String> address, Access access) {
    /** Who may open what was backed up of it. */
    public enum Access {
        /** Whoever has the permission. */
        USUAL,
        /** Primary users alone: the entity has the tag Limited Access. */
        LIMITED
    }
}
