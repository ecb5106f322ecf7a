package dev.strongroom.pst.mapi;

import dev.strongroom.formats.parts.Part;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.PropertyBag;

/** What a part of a message is as an attachment ([MS-OXCMAIL], section 2.2.3.4). */
public final class AttachedFile {
    private static final int SHOWN_IN_HTML = 4;
    private static final int LONGEST_NAME = 255;
    private static final int SHORT_STEM = 8;
    private static final int SHORT_EXTENSION = 4;

    private AttachedFile() {}

    /**
     * The properties of a file.
     *
     * @param html what the message shows; where it names the part, the part is not among the attachments that people see
     */
    static PropertyBag of(Part part, String fallbackName, String html) {
        PropertyBag bag = named(part.givenName().orElse(fallbackName)).text(AttachmentProperties.MEDIA_TYPE,
                part.type().value());
        part.headers().contentId().ifPresent(id -> {
            bag.text(AttachmentProperties.CONTENT_ID, id);
            if (html.contains("cid:" + id)) {
                bag.number(AttachmentProperties.FLAGS, SHOWN_IN_HTML).flag(AttachmentProperties.HIDDEN, true);
            }
        });
        part.headers().disposition().ifPresent(told -> bag.text(AttachmentProperties.DISPOSITION, told.value()));
        return bag;
    }

    /** The properties that a name gives. */
    public static PropertyBag named(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        String whole = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
        int dot = whole.lastIndexOf('.');
        String extension = dot > 0 ? whole.substring(dot) : "";
        String stem = dot > 0 ? whole.substring(0, dot) : whole;
        return new PropertyBag().text(AttachmentProperties.LONG_NAME, whole)
                .text(AttachmentProperties.DISPLAY_NAME, whole)
                .text(AttachmentProperties.SHORT_NAME, stem.substring(0, Math.min(SHORT_STEM, stem.length()))
                        + extension.substring(0, Math.min(SHORT_EXTENSION, extension.length())))
                .textIfAny(AttachmentProperties.EXTENSION, extension);
    }
}
