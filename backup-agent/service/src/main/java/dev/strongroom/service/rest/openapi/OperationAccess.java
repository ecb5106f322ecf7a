package dev.strongroom.service.rest.openapi;

import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.rest.access.RequiresSignIn.Except;
import dev.strongroom.service.scope.Permission;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may call an operation, as its method's annotation says.
 *
 * @param signIn whether a token is needed
 * @param permission the permission, when one is needed
 * @param exception who needs no token after all
 */
record OperationAccess(boolean signIn, Optional<Permission> permission, Except exception) {
    static OperationAccess of(Method method) {
        Requires requires = method.getAnnotation(Requires.class);
        RequiresSignIn signIn = method.getAnnotation(RequiresSignIn.class);
        return new OperationAccess(
                requires != null || signIn != null,
                Optional.ofNullable(requires).map(Requires::value),
                signIn == null ? Except.NOBODY : signIn.except());
    }

    void describe(Operation operation, String scheme) {
        if (!signIn) {
            operation.setSecurity(List.of());
            return;
        }
        List<SecurityRequirement> security = new ArrayList<>();
        security.add(new SecurityRequirement().addList(scheme));
        if (exception == Except.LOOPBACK) {
            security.add(new SecurityRequirement());
        }
        operation.setSecurity(security);
        permission.ifPresent(needed -> operation.addExtension("x-permission", needed.name()));
        operation.setDescription(
                permission.map(needed -> "Needs the permission \"" + needed.title() + "\".").orElse(switch (exception) {
                    case NOBODY -> "Needs a sign-in.";
                    case LOOPBACK -> "Needs a sign-in, except from the agent's own machine.";
                    case ONE_TIME_PASSWORD -> "Needs a sign-in; one with a one-time password is enough.";
                }));
    }
}
