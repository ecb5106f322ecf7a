package dev.strongroom.console.text;

import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.AgentUnreachableException;
import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.ChangedMeanwhileException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.ConflictException;
import dev.strongroom.console.client.InvalidRequestException;
import dev.strongroom.console.client.NotAllowedException;
import dev.strongroom.console.client.NotFoundException;
import dev.strongroom.console.client.PasswordChangeRequiredException;
import dev.strongroom.console.client.SignedOutException;
import dev.strongroom.console.client.UnknownAgentException;

/**
 * A problem in words.
 *
 * @param title what happened
 * @param detail what it means and what to do
 * @param code for the documentation and for support
 */
public record ProblemText(String title, String detail, String code) {
    private static final String REFUSED = "sign-in-refused";

    /** In the user's language as far as the console knows the kind; the agent's own sentence gives the details. */
    public static ProblemText of(Texts texts, ClientException problem) {
        var code = problem.instance().map(id -> problem.code() + " · " + id).orElse(problem.code());
        return switch (problem) {
            case AgentUnreachableException e -> new ProblemText(texts.text("problem.unreachable.title"),
                    texts.text("problem.unreachable.detail", e.sentence()), code);
            case UnknownAgentException _ -> new ProblemText(texts.text("problem.unknown.title"),
                    texts.text("problem.unknown.detail"), code);
            case ChangedCertificateException e -> new ProblemText(texts.text("problem.certificate.title"),
                    texts.text("problem.certificate.detail", e.shown().pairs()), code);
            case SignedOutException e -> said(texts, e.code().equals(REFUSED)
                    ? texts.text("problem.refused.title")
                    : texts.text("problem.signed-out.title"), e, code);
            case PasswordChangeRequiredException e -> said(texts, texts.text("problem.password.title"), e, code);
            case NotAllowedException e -> said(texts, texts.text("problem.forbidden.title"), e, code);
            case NotFoundException e -> said(texts, texts.text("problem.not-found.title"), e, code);
            case ConflictException e -> said(texts, texts.text("problem.conflict.title"), e, code);
            case ChangedMeanwhileException _ -> new ProblemText(texts.text("problem.changed.title"),
                    texts.text("problem.changed.detail"), code);
            case InvalidRequestException e -> said(texts, texts.text("problem.invalid.title"), e, code);
            case AgentFailedException e -> said(texts, texts.text("problem.failed.title"), e, code);
        };
    }

    private static ProblemText said(Texts texts, String title, ClientException problem, String code) {
        return new ProblemText(title, texts.tell(problem.sentence()), code);
    }
}
