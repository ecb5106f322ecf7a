/** What OData and Graph ask of every answer: errors, pages, query options, batches. */
@NullMarked
package dev.strongroom.simulator.microsoft.odata;

import org.jspecify.annotations.NullMarked;
