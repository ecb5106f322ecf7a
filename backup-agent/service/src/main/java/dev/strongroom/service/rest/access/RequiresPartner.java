package dev.strongroom.service.rest.access;

import dev.strongroom.service.scope.PartnerPermission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission with the partner that a resource method needs; for what belongs to no customer's account. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresPartner {
    /** The permission. */
    PartnerPermission value();
}
