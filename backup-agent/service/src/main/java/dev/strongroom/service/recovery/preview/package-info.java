/**
 * Opens one message for reading. The message is read once, as a stream, and never kept whole: {@link dev.strongroom.formats.parts.PartWalk} takes it
 * apart (RFC 2045, 2046), {@link PreviewVisitor} keeps what a preview shows, {@link SafeHtml} lets through only what can
 * neither run nor load anything.
 */
@NullMarked
package dev.strongroom.service.recovery.preview;

import org.jspecify.annotations.NullMarked;
