package dev.strongroom.service.storage;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.model.job.StoreRequests.Price;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.price.ListPrices;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sums of what was asked of stores. */
public final class RequestTotals {
    private static final Pattern WORD_END = Pattern.compile("_(.)");

    private RequestTotals() {}

    /** What was counted until now, and its price. */
    public static StoreRequests of(RequestCounts counts, Optional<ListPrices> prices) {
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
                prices.map(known -> price(known, counts)));
    }

    /** As JSON has it: {@code writtenAt} for {@code WRITTEN_AT}. */
    private static String name(StoreOperation operation) {
        return WORD_END.matcher(operation.name().toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static Price price(ListPrices prices, RequestCounts counts) {
        return new Price(prices.cost(counts), prices.list() + " of "
                + prices.asOf().format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH)));
    }

    /** What was asked of two stores, or at two times; a price only when it is known for all of it. */
    public static Optional<StoreRequests> sum(Optional<StoreRequests> one, Optional<StoreRequests> other) {
        return one.map(asked -> other.map(more -> plus(asked, more, 1)).orElse(asked)).or(() -> other);
    }

    /** What was asked since an earlier moment of the same count. */
    public static Optional<StoreRequests> since(Optional<StoreRequests> earlier, Optional<StoreRequests> now) {
        return now.map(asked -> earlier.map(before -> plus(asked, before, -1)).orElse(asked));
    }

    private static StoreRequests plus(StoreRequests one, StoreRequests other, int sign) {
        Map<String, Long> sum = new TreeMap<>(one.requests());
        other.requests().forEach((kind, sent) -> sum.merge(kind, sign * sent, Long::sum));
        return new StoreRequests(sum, one.bytesUp() + sign * other.bytesUp(),
                one.bytesDown() + sign * other.bytesDown(),
                one.listPrice().flatMap(price -> other.listPrice().map(more -> plus(price, more, sign))));
    }

    private static Price plus(Price one, Price other, int sign) {
        return new Price(one.usd().add(other.usd().multiply(BigDecimal.valueOf(sign))),
                one.list().equals(other.list()) ? one.list() : one.list() + " and " + other.list());
    }
}
