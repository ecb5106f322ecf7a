/** What every exchange has: a request id, limits, security headers, a log line and a metric. */
@NullMarked
package dev.strongroom.service.rest.http;

import org.jspecify.annotations.NullMarked;
