package dev.strongroom.simulator.microsoft.odata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which properties of an entity an answer has: those of $select, or what the type has by default. */
public final class Selection {
    private final Set<String> only = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> onRequest = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private Selection(List<String> select, List<String> defaults, List<String> onRequest) {
        // A property of a derived type comes with the name of that type before it.
        (select.isEmpty() ? defaults : select).forEach(name -> only.add(name.substring(name.lastIndexOf('/') + 1)));
        this.onRequest.addAll(onRequest);
    }

    /** By default all but these, which must be asked for. */
    public static Selection allBut(List<String> select, List<String> onRequest) {
        return new Selection(select, List.of(), onRequest);
    }

    /** By default these only. */
    public static Selection only(List<String> select, List<String> defaults) {
        return new Selection(select, defaults, List.of());
    }

    /** By default everything. */
    public static Selection of(List<String> select) {
        return new Selection(select, List.of(), List.of());
    }

    /** The object without what was not selected; the object itself, changed. */
    public ObjectNode apply(ObjectNode entity, Set<String> expanded) {
        List<String> names = new ArrayList<>();
        entity.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            boolean wanted = only.isEmpty() ? !onRequest.contains(name) : only.contains(name);
            if (!wanted && !name.equals("id") && !name.contains("@") && !expanded.contains(lower(name))) {
                entity.remove(name);
            }
        }
        return entity;
    }

    /** The names of an $expand, lower-case, without their own options. */
    public static Set<String> expanded(String expand) {
        return parse(expand).keySet();
    }

    /** What stands in the brackets behind a name of an $expand, e.g. {@code $select} and {@code $top}. */
    public static Map<String, String> options(String expand, String name) {
        Map<String, String> options = new TreeMap<>();
        for (String option : Optional.ofNullable(parse(expand).get(lower(name))).orElse("").split(";", -1)) {
            String[] parts = option.split("=", 2);
            if (parts.length == 2) {
                options.put(parts[0].strip(), parts[1].strip());
            }
        }
        return options;
    }

    /** The names of an $expand, lower-case, each with what stands in its brackets. */
    private static Map<String, String> parse(String expand) {
        Map<String, String> names = new TreeMap<>();
        int depth = 0;
        StringBuilder name = new StringBuilder();
        StringBuilder brackets = new StringBuilder();
        for (char c : (expand + ",").toCharArray()) {
            depth -= c == ')' ? 1 : 0;
            if (c == ',' && depth == 0) {
                names.put(lower(name.toString().strip()), brackets.toString());
                name.setLength(0);
                brackets.setLength(0);
            } else if (depth > 0) {
                brackets.append(c);
            } else if (c != '(' && c != ')') {
                name.append(c);
            }
            depth += c == '(' ? 1 : 0;
        }
        names.remove("");
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
