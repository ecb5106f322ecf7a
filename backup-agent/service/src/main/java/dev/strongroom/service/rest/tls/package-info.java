/** The agent's own certificate: made at the first start, or brought by the operator. */
@NullMarked
package dev.strongroom.service.rest.tls;

import org.jspecify.annotations.NullMarked;
