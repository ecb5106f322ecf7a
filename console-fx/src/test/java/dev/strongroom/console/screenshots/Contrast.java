package dev.strongroom.console.screenshots;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The contrast ratio of text and what lies behind it (WCAG 2.2, success criterion 1.4.3). */
final class Contrast {
    private Contrast() {}

    static double of(Text text, Color window) {
        var behind = behind(text.getParent(), window);
        var ink = text.getFill() instanceof Color color ? color : Color.BLACK;
        var written = over(ink, behind);
        var lighter = Math.max(luminance(written), luminance(behind));
        var darker = Math.min(luminance(written), luminance(behind));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static Color behind(@Nullable Node node, Color window) {
        if (node == null) {
            return window;
        }
        var below = behind(node.getParent(), window);
        if (node instanceof Region region && region.getBackground() != null) {
            for (var fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color color) {
                    below = over(color, below);
                }
            }
        }
        return below;
    }

    private static Color over(Color top, Color below) {
        var alpha = top.getOpacity();
        return Color.color(top.getRed() * alpha + below.getRed() * (1 - alpha),
                top.getGreen() * alpha + below.getGreen() * (1 - alpha),
                top.getBlue() * alpha + below.getBlue() * (1 - alpha));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
