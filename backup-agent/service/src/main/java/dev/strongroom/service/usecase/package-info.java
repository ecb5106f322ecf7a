/**
 * What the agent can do, one interface an area: REST resources, the command line and the scheduler call these and
 * nothing below them. All are thread-safe, take the {@link dev.strongroom.service.scope.RequestScope} first, and throw
 * {@link dev.strongroom.service.usecase.UseCaseException}.
 */
@NullMarked
package dev.strongroom.service.usecase;

import org.jspecify.annotations.NullMarked;
