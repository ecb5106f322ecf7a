package dev.strongroom.console.navigation;

import javafx.scene.Parent;

/** What fills the window beside the navigation. Made when the user goes there, closed when they leave. */
public interface Screen extends AutoCloseable {
    /** The node to show. */
    Parent root();

    /** Ends what the screen listens to. */
    @Override
    void close();
}
