/** Microsoft's SDK and nothing else of ours: sends one request and tells what came of it. Its types stay here. */
@NullMarked
package dev.strongroom.connectors.microsoft.graph;

import org.jspecify.annotations.NullMarked;
