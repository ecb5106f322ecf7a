package dev.strongroom.service.rest.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource method for everybody who is signed in and, when its path names an account, may open that account. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresSignIn {
    /** Who else may call it. */
    Except except() default Except.NOBODY;

    /** An exception from the rule. */
    enum Except {
        /** No exception. */
        NOBODY,
        /** Programs on the agent's own machine need not sign in. */
        LOOPBACK,
        /** Users who have to choose a password or to set up a second factor first may call it too; it gets the token. */
        ONE_TIME_PASSWORD
    }
}
