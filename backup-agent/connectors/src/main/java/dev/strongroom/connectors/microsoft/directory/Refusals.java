package dev.strongroom.connectors.microsoft.directory;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.util.Set;

/** Says in sentences why Graph refused a request for good. */
public final class Refusals {
    private static final Set<String> NO_USER =
            Set.of("Request_ResourceNotFound", "ResourceNotFound", "ErrorInvalidUser",
                    "ErrorNonExistentMailbox");

    private Refusals() {}

    /** What to tell whoever wanted it. */
    public static ConnectorException explain(GraphFailure failure, SubService service) {
        return switch (failure.kind()) {
            case TOKEN_REFUSED -> new SignInRefusedException(
                    "Microsoft 365 does not accept the application's sign-in (any more). Please sign in again.",
                    failure);
            case FORBIDDEN -> new RefusedException(PermissionCheck.sentence(service), failure);
            case BROKEN, THROTTLED, UNCERTAIN -> new UnreachableException(
                    "Microsoft 365 breaks off again and again. The next run tries again.", failure);
            case NOT_FOUND -> new RefusedException(notFound(failure.code()), failure);
            case EXPIRED, REFUSED -> new RefusedException(refused(failure), failure);
        };
    }

    private static String refused(GraphFailure failure) {
        return switch (failure.code()) {
            case "quotaLimitReached" -> "The drive is full. Please make room in it and try again.";
            case "resourceLocked" -> "Somebody has it checked out or locked. Please have it checked in and try again.";
            default -> "Microsoft 365 refuses the request (" + failure.reason() + ").";
        };
    }

    private static String notFound(String code) {
        if (code.equals("MailboxNotEnabledForRESTAPI")) {
            return "This user has no mailbox in Exchange Online: there is no licence, it is not set up yet, or it lies on"
                    + " a server of your own. Please give the user a licence, or take the user out of the task.";
        }
        return NO_USER.contains(code)
                ? "There is no such user (any more). What was backed up stays; please take the user out of the task."
                : "Microsoft 365 does not find what was asked for (" + code + ").";
    }
}
