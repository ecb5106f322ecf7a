package dev.strongroom.service.scope;

import dev.strongroom.model.task.ServiceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Permissions, each for some services: the matrix of operations and services. A permission of the whole account counts
 * for all of them.
 */
public record Grants(Map<Permission, Set<ServiceKind>> services) {
    /** Everything. */
    public static final Grants ALL = of(EnumSet.allOf(Permission.class));
    /** Nothing. */
    public static final Grants NONE = new Grants(Map.of());

    private static final char FOR = ':';

    public Grants {
        Map<Permission, Set<ServiceKind>> copy = new EnumMap<>(Permission.class);
        services.forEach((permission, kinds) -> {
            if (!kinds.isEmpty()) {
                copy.put(permission, permission.ofServices() ? Set.copyOf(kinds) : every());
            }
        });
        services = Collections.unmodifiableMap(copy);
    }

    /** These permissions, for every service, also for one that comes later. */
    public static Grants of(Collection<Permission> permissions) {
        Map<Permission, Set<ServiceKind>> services = new EnumMap<>(Permission.class);
        permissions.forEach(permission -> services.put(permission, every()));
        return new Grants(services);
    }

    private static Set<ServiceKind> every() {
        return Set.of(ServiceKind.values());
    }

    /** Whether it is granted for any service. */
    public boolean allows(Permission permission) {
        return services.containsKey(permission);
    }

    /** Whether it is granted for the service. */
    public boolean allows(Permission permission, ServiceKind service) {
        return services(permission).contains(service);
    }

    /** The services that it is granted for. */
    public Set<ServiceKind> services(Permission permission) {
        return services.getOrDefault(permission, Set.of());
    }

    /** What is granted here and there, too. */
    public Grants and(Grants other) {
        Map<Permission, Set<ServiceKind>> both = new EnumMap<>(Permission.class);
        services.forEach((permission, kinds) -> {
            Set<ServiceKind> shared = EnumSet.noneOf(ServiceKind.class);
            shared.addAll(kinds);
            shared.retainAll(other.services(permission));
            both.put(permission, shared);
        });
        return new Grants(both);
    }

    /** Whether everything that is granted there is granted here. */
    public boolean covers(Grants other) {
        return other.services.entrySet()
                .stream()
                .allMatch(entry -> services(entry.getKey()).containsAll(entry.getValue()));
    }

    /**
     * As text that {@link #parse} reads: {@code RESTORE} for every service that there is or will be,
     * {@code RESTORE:IMAP} for one; in order, with commas between.
     */
    public String text() {
        Set<String> words = new TreeSet<>();
        services.forEach((permission, kinds) -> {
            if (kinds.equals(every())) {
                words.add(permission.name());
            } else {
                kinds.forEach(kind -> words.add(permission.name() + FOR + kind.name()));
            }
        });
        return String.join(",", words);
    }

    /** Reads what {@link #text} wrote; {@link IllegalArgumentException} for anything else. */
    public static Grants parse(String text) {
        Map<Permission, Set<ServiceKind>> services = new EnumMap<>(Permission.class);
        Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).forEach(word -> {
            int colon = word.indexOf(FOR);
            Permission permission = Permission.valueOf(colon < 0 ? word : word.substring(0, colon));
            services.computeIfAbsent(permission, any -> EnumSet.noneOf(ServiceKind.class))
                    .addAll(colon < 0 ? every() : Set.of(ServiceKind.valueOf(word.substring(colon + 1))));
        });
        return new Grants(services);
    }
}
