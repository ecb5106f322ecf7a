package dev.strongroom.service.cli;

import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.price.ListPrices;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a command asked of stores that are far away, each try for itself.
 *
 * @param requests how many, by kind; writes, reads, listings and deletions always, others when there were any
 * @param bytesUp bytes written
 * @param bytesDown bytes read
 * @param listPrice what providers ask for these requests, where that is known
 */
public record StoreRequests(Map<String, Long> requests, long bytesUp, long bytesDown, Optional<Price> listPrice) {
    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.0001");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Pattern WORD_END = Pattern.compile("_(.)");

    /**
     * A price by a provider's list.
     *
     * @param usd in US dollars
     * @param list whose prices, and as of when
     */
    public record Price(BigDecimal usd, String list) {
        private static Price of(ListPrices prices, RequestCounts counts) {
            return new Price(prices.cost(counts), prices.list() + " of "
                    + prices.asOf().format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH)));
        }

        private Price plus(Price other) {
            return new Price(usd.add(other.usd), list.equals(other.list) ? list : list + " and " + other.list);
        }

        /** Cents where there are any, else the first digit: more of it is not known. */
        private String line() {
            if (usd.compareTo(LEAST_SHOWN) < 0) {
                return "less than $" + LEAST_SHOWN + " at the list prices of " + list;
            }
            BigDecimal rounded = usd.compareTo(CENT) < 0
                    ? usd.round(new MathContext(1, RoundingMode.HALF_UP))
                    : usd.setScale(2, RoundingMode.HALF_UP);
            return "about $" + rounded.toPlainString() + " at the list prices of " + list;
        }
    }

    static StoreRequests of(RequestCounts counts, Optional<ListPrices> prices) {
        Map<String, Long> requests = new TreeMap<>();
        for (StoreOperation operation : StoreOperation.values()) {
            long sent = counts.requests(operation);
            boolean always = switch (operation) {
                case WRITE, READ, LIST, DELETE -> true;
                case SIZE, WRITTEN_AT, RETAIN, RETAINED_UNTIL, VERSIONS, DESTROY -> false;
            };
            if (always || sent > 0) {
                requests.put(name(operation), sent);
            }
        }
        return new StoreRequests(requests, counts.bytes(StoreOperation.WRITE), counts.bytes(StoreOperation.READ),
                prices.map(known -> Price.of(known, counts)));
    }

    /** As JSON has it: {@code writtenAt} for {@code WRITTEN_AT}. */
    private static String name(StoreOperation operation) {
        return WORD_END.matcher(operation.name().toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** What was asked of two stores; a price only when it is known for all of it. */
    public static Optional<StoreRequests> ofBoth(Optional<StoreRequests> one, Optional<StoreRequests> other) {
        return one.map(asked -> other.map(asked::plus).orElse(asked)).or(() -> other);
    }

    private StoreRequests plus(StoreRequests other) {
        Map<String, Long> sum = new TreeMap<>(requests);
        other.requests.forEach((kind, sent) -> sum.merge(kind, sent, Long::sum));
        return new StoreRequests(sum, bytesUp + other.bytesUp, bytesDown + other.bytesDown,
                listPrice.flatMap(price -> other.listPrice.map(price::plus)));
    }

    /** For people. */
    String line() {
        long sent = requests.values().stream().mapToLong(Long::longValue).sum();
        return String.format(Locale.ROOT, "%d requests, %.1f MB up, %.1f MB down", sent, bytesUp / 1e6, bytesDown / 1e6)
                + listPrice.map(price -> "; " + price.line()).orElse("") + ".";
    }
}
