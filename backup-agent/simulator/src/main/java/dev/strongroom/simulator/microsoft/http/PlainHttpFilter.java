package dev.strongroom.simulator.microsoft.http;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;

/**
 * Declines every offer of another protocol (RFC 9110, section 7.8): Java's client offers HTTP/2 with its first request,
 * and Grizzly would wait for it instead of reading the body.
 */
final class PlainHttpFilter extends BaseFilter {
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof IncomingHttpUpgradeEvent offer) {
            offer.getHttpHeader().getUpgradeDC().recycle();
            offer.getHttpHeader().setIgnoreContentModifiers(false);
        }
        return context.getInvokeAction();
    }
}
