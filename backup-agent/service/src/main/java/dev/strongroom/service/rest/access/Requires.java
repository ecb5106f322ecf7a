package dev.strongroom.service.rest.access;

import dev.strongroom.service.scope.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a resource method needs, within the account that its path names. When the path names a task, an
 * entity, a run or a job, the permission must be granted for the service that it belongs to.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    /** The permission. */
    Permission value();

    /** What of a thing is shown. */
    Of of() default Of.FACTS;

    /** Parts of a thing. */
    enum Of {
        /** Its name, its state, how much there is. */
        FACTS,
        /** What was backed up of it, which Limited Access closes to secondary users. */
        CONTENTS,
        /** What the request's body names: the use case narrows the scope to it before it does anything. */
        NAMED_IN_BODY
    }
}
