package dev.strongroom.service.cli;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.model.job.StoreRequests.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** What a command asked of stores that are far away, for people. */
final class RequestsLine {
    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.0001");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private RequestsLine() {}

    static String of(StoreRequests asked) {
        return String.format(Locale.ROOT, "%d requests, %.1f MB up, %.1f MB down", asked.count(), asked.bytesUp() / 1e6,
                asked.bytesDown() / 1e6) + asked.listPrice().map(price -> "; " + price(price)).orElse("") + ".";
    }

    /** Cents where there are any, else the first digit: more of it is not known. */
    private static String price(Price price) {
        if (price.usd().compareTo(LEAST_SHOWN) < 0) {
            return "less than $" + LEAST_SHOWN + " at the list prices of " + price.list();
        }
        BigDecimal rounded = price.usd().compareTo(CENT) < 0
                ? price.usd().round(new MathContext(1, RoundingMode.HALF_UP))
                : price.usd().setScale(2, RoundingMode.HALF_UP);
        return "about $" + rounded.toPlainString() + " at the list prices of " + price.list();
    }
}
