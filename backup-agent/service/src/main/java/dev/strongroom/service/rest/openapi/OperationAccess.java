package dev.strongroom.service.rest.openapi;

import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.access.RequiresPartner;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.scope.Permission;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may call an operation, as its method's annotation says.
 *
 * @param kind the rule in a word, for programs
 * @param permission the permission, when one is needed
 * @param sentence the rule for people
 */
record OperationAccess(Kind kind, Optional<String> permission, String sentence) {
    /** The rules that there are; {@code x-access} names them by their lower-case names. */
    enum Kind {
        OPEN, OPEN_ON_LOOPBACK, SIGN_IN, ONE_TIME_PASSWORD, PERMISSION, PERMISSION_OF_SERVICE, PARTNER_PERMISSION
    }

    static OperationAccess of(Method method) {
        Requires requires = method.getAnnotation(Requires.class);
        RequiresPartner partner = method.getAnnotation(RequiresPartner.class);
        RequiresSignIn signIn = method.getAnnotation(RequiresSignIn.class);
        if (requires != null) {
            return of(requires);
        }
        if (partner != null) {
            return new OperationAccess(Kind.PARTNER_PERMISSION, Optional.of(partner.value().name()),
                    "Needs the partner's permission \"" + partner.value().title() + "\".");
        }
        return signIn == null ? new OperationAccess(Kind.OPEN, Optional.empty(), "") : of(signIn);
    }

    private static OperationAccess of(Requires requires) {
        Permission permission = requires.value();
        String limited = requires.of() == Requires.Of.FACTS && permission.breadth() != Permission.Breadth.CONTENTS
                ? ""
                : " Limited Access closes it to all but primary users.";
        return permission.ofServices()
                ? new OperationAccess(Kind.PERMISSION_OF_SERVICE, Optional.of(permission.name()),
                        "Needs the permission \"" + permission.title() + "\" for the service." + limited)
                : new OperationAccess(Kind.PERMISSION, Optional.of(permission.name()),
                        "Needs the permission \"" + permission.title() + "\".");
    }

    private static OperationAccess of(RequiresSignIn signIn) {
        return switch (signIn.except()) {
            case NOBODY -> new OperationAccess(Kind.SIGN_IN, Optional.empty(), "Needs a sign-in.");
            case LOOPBACK -> new OperationAccess(Kind.OPEN_ON_LOOPBACK, Optional.empty(),
                    "Needs a sign-in, except from the agent's own machine.");
            case ONE_TIME_PASSWORD -> new OperationAccess(Kind.ONE_TIME_PASSWORD, Optional.empty(),
                    "Needs a sign-in; one that has to choose a password or to set up a second factor first is enough.");
        };
    }

    void describe(Operation operation, String scheme) {
        operation.addExtension("x-access", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (kind == Kind.OPEN) {
            operation.setSecurity(List.of());
            return;
        }
        List<SecurityRequirement> security = new ArrayList<>();
        security.add(new SecurityRequirement().addList(scheme));
        if (kind == Kind.OPEN_ON_LOOPBACK) {
            security.add(new SecurityRequirement());
        }
        operation.setSecurity(security);
        permission.ifPresent(needed -> operation.addExtension("x-permission", needed));
        operation.setDescription(sentence);
    }
}
