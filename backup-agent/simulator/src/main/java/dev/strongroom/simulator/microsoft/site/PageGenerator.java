package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.state.Item;

/** Fills a site with pages, each with a text and a web part of another kind; the last one is a draft. */
record PageGenerator(Site site, long seed) {
    void fill(int pages) {
        for (int i = 0; i < pages; i++) {
            Item page = new Pages(site).create(page(i == 0 ? "Home.aspx" : "News " + i + " – Grüße.aspx", i),
                    "Ben Okafor");
            if (i == 0 || i < pages - 1) {
                new Pages(site).publish(page);
            }
        }
    }

    /** A page in two columns with a section at its side. */
    static ObjectNode page(String name, int number) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("@odata.type", "#microsoft.graph.sitePage").put("name", name).put("title", "Page " + number);
        page.put("pageLayout", "article").put("showComments", number % 2 == 0).put("showRecommendedPages", false);
        page.put("promotionKind", number % 3 == 1 ? "newsPost" : "page").put("description", "What is new");
        page.putObject("titleArea")
                .put("enableGradientEffect", true)
                .put("layout", "colorBlock")
                .put("showAuthor", true)
                .put("showPublishedDate", false)
                .put("showTextBlockAboveTitle", false)
                .put("textAlignment", "left");
        ObjectNode canvas = page.putObject("canvasLayout");
        ObjectNode section = canvas.putArray("horizontalSections").addObject();
        section.put("layout", "oneThirdRightColumn").put("id", "1").put("emphasis", "none");
        var columns = section.putArray("columns");
        columns.addObject()
                .put("id", "1")
                .put("width", 8)
                .putArray("webparts")
                .addObject()
                .put("id", Site.guid(name + "text"))
                .put("innerHtml", "<p><b>Grüße</b> from page " + number + "</p>");
        part(columns.addObject().put("id", "2").put("width", 4).putArray("webparts").addObject(), name, number);
        part(canvas.putObject("verticalSection").put("emphasis", "strong").putArray("webparts").addObject(),
                name + " side", number);
        return page;
    }

    private static void part(ObjectNode part, String name, int number) {
        part.put("id", Site.guid(name + " part")).put("webPartType", "d1d91016-032f-456d-98a4-721247c305e8");
        ObjectNode data = part.putObject("data");
        data.put("dataVersion", "1.9").put("title", "Image").put("description", "Show an image on your page");
        data.putObject("properties").put("imageSourceType", 2).put("altText", "Picture " + number);
        data.putObject("serverProcessedContent")
                .putArray("imageSources")
                .addObject()
                .put("key", "imageSource")
                .put("value", "/_LAYOUTS/IMAGES/VISUALTEMPLATEIMAGE1.JPG");
    }
}
