package dev.strongroom.service.rest.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.strongroom.service.rest.problem.ProblemException;
import dev.strongroom.service.rest.problem.ProblemKind;
import dev.strongroom.service.usecase.InvalidInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Checks every body by the constraints of its record before a resource sees it. What can't be parsed is
 * {@link ProblemKind#MALFORMED_JSON}; what can but is not valid is an {@link InvalidInputException} that names the
 * member. Neither message repeats the input, which may hold a secret.
 */
public final class CheckedBodyReader implements ReaderInterceptor {
    private final Validator validator;

    public CheckedBodyReader() {
        try (var factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            validator = factory.getValidator();
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = read(context);
        validator.validate(body)
                .stream()
                .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
                .ifPresent(CheckedBodyReader::refuse);
        return body;
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            Object body = context.proceed();
            if (body == null) {
                throw new NoContentException("No body");
            }
            return body;
        } catch (NoContentException e) {
            throw new ProblemException(ProblemKind.MALFORMED_JSON, "The request needs a body in JSON.");
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidInputException(path(e.getPath()), "There is no such member here. Check its spelling.");
        } catch (JsonParseException e) {
            throw malformed(e);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof JsonParseException parse) {
                throw malformed(parse);
            }
            if (e.getPath().isEmpty()) {
                throw new ProblemException(ProblemKind.MALFORMED_JSON,
                        "The body is not the one JSON value expected here.");
            }
            throw new InvalidInputException(
                    path(e.getPath()),
                    "A member is missing, or its value is not of the right kind. See /api/v1/openapi.json.");
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private static ProblemException malformed(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
        return new ProblemException(ProblemKind.MALFORMED_JSON, "The body is not valid JSON" + place + ".");
    }

    private static void refuse(ConstraintViolation<Object> violation) {
        throw new InvalidInputException(
                violation.getPropertyPath().toString().replaceAll("<[^>]*>", "").replaceAll("\\.\\.+", "."),
                violation.getMessage());
    }

    private static String path(List<JsonMappingException.Reference> references) {
        return references.stream()
                .map(reference -> reference.getFieldName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + reference.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
