/** Signs the application in at Microsoft's login and keeps its token fresh. */
@NullMarked
package dev.strongroom.connectors.microsoft.signin;

import org.jspecify.annotations.NullMarked;
