package dev.strongroom.service.rest.reply;

import dev.strongroom.service.rest.problem.ProblemException;
import dev.strongroom.service.rest.problem.ProblemKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header If-Match (RFC 9110, section 13.1.1) with exactly one strong tag, as {@link Tagged} gave it. */
public final class IfMatch {
    private static final Pattern ONE_TAG = Pattern.compile("\\s*\"([^\"]*)\"\\s*");

    private IfMatch() {}

    /** The version of the tag; {@link ProblemKind#PRECONDITION_REQUIRED} when there is none. */
    public static String version(Optional<String> header) {
        Matcher matcher = ONE_TAG.matcher(header.orElse(""));
        if (!matcher.matches()) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Read it first, then send the ETag that you got in the header If-Match.");
        }
        return matcher.group(1);
    }
}
