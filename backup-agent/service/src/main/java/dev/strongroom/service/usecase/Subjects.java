package dev.strongroom.service.usecase;

import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.scope.Subject;

/** Tells of the things of an account what decides who may ask for them. */
public interface Subjects {
    /** What a request can name by its id. */
    enum Thing {
        TASK, ENTITY, RUN, JOB
    }

    /** What the thing is about; {@link NotFoundException} when the scope's account has no such thing. */
    Subject of(RequestScope scope, Thing thing, String id);

    /** The scope narrowed to the thing. The one way by which an id that came with a request becomes a permission. */
    default RequestScope narrowed(RequestScope scope, Thing thing, String id) {
        return scope.about(of(scope, thing, id));
    }
}
