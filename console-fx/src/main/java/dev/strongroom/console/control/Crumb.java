package dev.strongroom.console.control;

import atlantafx.base.controls.Breadcrumbs;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Place;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/**
 * One step of the way to a page.
 *
 * @param place where it leads; empty for the page itself
 */
public record Crumb(String text, Optional<Place> place) {
    /** A step that leads somewhere. */
    public static Crumb to(String text, Place place) {
        return new Crumb(text, Optional.of(place));
    }

    /** The page itself. */
    public static Crumb here(String text) {
        return new Crumb(text, Optional.empty());
    }

    /** Shows the way. */
    public static void show(Breadcrumbs<Crumb> breadcrumbs, Navigator navigator, Crumb... way) {
        breadcrumbs.setAutoNavigationEnabled(false);
        // The links take the keyboard, their row has no use for it.
        breadcrumbs.setFocusTraversable(false);
        breadcrumbs.setCrumbFactory(item -> link(item.getValue()));
        breadcrumbs.setDividerFactory(item -> item == null || item.isLast() ? null : divider());
        breadcrumbs.setSelectedCrumb(Breadcrumbs.buildTreeModel(way));
        breadcrumbs.setOnCrumbAction(
                event -> event.getSelectedCrumb().getValue().place().ifPresent(navigator::go));
    }

    private static Hyperlink link(Crumb crumb) {
        var link = new Hyperlink(crumb.text());
        if (crumb.place().isEmpty()) {
            link.setDisable(true);
            link.getStyleClass().add("crumb-here");
        }
        return link;
    }

    private static Label divider() {
        var divider = new Label("›");
        divider.getStyleClass().add("crumb-gap");
        return divider;
    }

    @Override
    public String toString() {
        return text;
    }
}
