package dev.strongroom.simulator.microsoft.odata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of $filter (OData URL Conventions 4.01, section 5.1.1) that backups use: comparisons of a property with a
 * constant, startswith, any over strings, joined by {@code and}.
 */
public final class Filter {
    private static final Pattern COMPARISON =
            Pattern.compile("([\\w/]+) +(eq|ne|ge|gt|le|lt) +('(?:[^']|'')*'|[^ ']+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTS_WITH =
            Pattern.compile("startswith\\( *([\\w/]+) *, *'((?:[^']|'')*)' *\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY =
            Pattern.compile("(\\w+)/any\\((\\w+): *\\2 +eq +'((?:[^']|'')*)'\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile(" +and +(?=(?:[^']*'[^']*')*[^']*$)", Pattern.CASE_INSENSITIVE);

    private Filter() {}

    /** Whether an entity passes; an empty filter lets all pass. */
    public static Predicate<JsonNode> parse(String filter) {
        Predicate<JsonNode> all = entity -> true;
        if (filter.isBlank()) {
            return all;
        }
        for (String term : AND.split(filter.strip(), -1)) {
            all = all.and(term(term.strip()));
        }
        return all;
    }

    private static Predicate<JsonNode> term(String term) {
        Matcher comparison = COMPARISON.matcher(term);
        if (comparison.matches()) {
            String path = "/" + comparison.group(1);
            String operator = comparison.group(2).toLowerCase(Locale.ROOT);
            String constant = unquote(comparison.group(3));
            return entity -> holds(entity.at(path), operator, constant);
        }
        Matcher start = STARTS_WITH.matcher(term);
        if (start.matches()) {
            String path = "/" + start.group(1);
            String prefix = lower(start.group(2).replace("''", "'"));
            return entity -> lower(entity.at(path).asText()).startsWith(prefix);
        }
        Matcher any = ANY.matcher(term);
        if (any.matches()) {
            return entity -> {
                for (JsonNode value : entity.path(any.group(1))) {
                    if (value.asText().equalsIgnoreCase(any.group(3))) {
                        return true;
                    }
                }
                return false;
            };
        }
        throw GraphException.badRequest("Invalid filter clause: '" + term + "' is not supported.");
    }

    private static boolean holds(JsonNode value, String operator, String constant) {
        if (value.isMissingNode() || value.isNull()) {
            return constant.equals("null") == operator.equals("eq");
        }
        int order = compare(value.asText(), constant);
        return switch (operator) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "ge" -> order >= 0;
            case "gt" -> order > 0;
            case "le" -> order <= 0;
            default -> order < 0;
        };
    }

    private static int compare(String value, String constant) {
        try {
            return Instant.parse(value).compareTo(Instant.parse(constant));
        } catch (DateTimeParseException e) {
            // Not times, so they compare as text, as names do in a directory: without case.
            return value.compareToIgnoreCase(constant);
        }
    }

    private static String unquote(String constant) {
        return constant.startsWith("'") ? constant.substring(1, constant.length() - 1).replace("''", "'") : constant;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
