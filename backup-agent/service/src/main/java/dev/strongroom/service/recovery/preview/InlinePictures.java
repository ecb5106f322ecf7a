package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.parts.Part;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures of a message that its HTML refers to by Content-ID (RFC 2392), as far as they are small. */
final class InlinePictures {
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final PreviewLimits limits;
    private final Map<String, String> pictures = new HashMap<>();
    private int room;

    InlinePictures(PreviewLimits limits) {
        this.limits = limits;
        room = limits.pictures();
    }

    /** Collects a picture's bytes as long as they are few enough; the rest is let go. */
    static final class Candidate extends ByteArrayOutputStream {
        private final String contentId;
        private final String type;
        private final int limit;
        private boolean tooLarge;

        private Candidate(String contentId, String type, int limit) {
            this.contentId = contentId;
            this.type = type;
            this.limit = limit;
        }

        @Override
        public synchronized void write(int octet) {
            write(new byte[]{(byte) octet}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            tooLarge |= size() + length > limit;
            if (tooLarge) {
                reset();
            } else {
                super.write(bytes, offset, length);
            }
        }
    }

    /** Where to put the part's bytes, when the HTML may show it. */
    Optional<Candidate> candidate(Part part) {
        return part.headers()
                .contentId()
                .filter(id -> TYPES.contains(part.type().value()))
                .map(id -> new Candidate(id, part.type().value(), Math.min(limits.picture(), room)));
    }

    void keep(Candidate picture) {
        if (!picture.tooLarge && picture.size() > 0) {
            room -= picture.size();
            pictures.putIfAbsent(picture.contentId, "data:" + picture.type + ";base64,"
                    + Base64.getEncoder().encodeToString(picture.toByteArray()));
        }
    }

    /** {@code data:} addresses (RFC 2397) by Content-ID. */
    Map<String, String> byContentId() {
        return Map.copyOf(pictures);
    }
}
