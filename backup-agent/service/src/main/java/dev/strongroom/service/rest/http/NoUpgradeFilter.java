package dev.strongroom.service.rest.http;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * Takes requests that offer an upgrade to another protocol, e.g. to HTTP/2, as plain HTTP/1.1 requests, as RFC 9110,
 * section 7.8, allows. Without it Grizzly waits for the other protocol and never reads their bodies.
 */
public final class NoUpgradeFilter extends BaseFilter {
    /** Puts the filter behind the one that parses requests. */
    public static void addTo(FilterChainBuilder chain) {
        chain.add(chain.indexOfType(HttpServerFilter.class) + 1, new NoUpgradeFilter());
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof IncomingHttpUpgradeEvent upgrade) {
            HttpHeader header = upgrade.getHttpHeader();
            header.getUpgradeDC().recycle();
            header.setIgnoreContentModifiers(false);
        }
        return context.getInvokeAction();
    }
}
