package dev.strongroom.service.security;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.usecase.InvalidInputException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Permissions as the API names them. */
final class GrantNames {
    private GrantNames() {}

    /** Reads them; {@link InvalidInputException} naming the field for a permission that there is not. */
    static Grants grants(String field, Map<String, Set<ServiceKind>> named) {
        Map<Permission, Set<ServiceKind>> grants = new EnumMap<>(Permission.class);
        named.forEach((name, services) -> grants.put(permission(field, name), services));
        return new Grants(grants);
    }

    private static Permission permission(String field, String name) {
        try {
            return Permission.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(field,
                    "There is no permission of the name " + name.replaceAll("[^A-Z_]", "") + ".", e);
        }
    }

    static Map<String, Set<ServiceKind>> names(Grants grants) {
        Map<String, Set<ServiceKind>> names = new TreeMap<>();
        grants.services().forEach((permission, services) -> names.put(permission.name(), services));
        return names;
    }
}
