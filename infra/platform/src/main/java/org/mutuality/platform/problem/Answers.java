package org.mutuality.platform.problem;

import static org.mutuality.platform.problem.CommonProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the answer to any failure. What isn't known here is a bug: 500, and nothing inside is told. */
final class Answers {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int DEEPEST_CAUSE = 12;

    private Answers() {}

    static Answer to(Throwable failure) {
        if (HungUp.is(failure)) {
            // Nobody hears it; but it is counted, and is no failure of ours.
            return Answer.of(BODY_INCOMPLETE, "Send it again");
        }
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Optional<Answer> answer = known(cause);
            if (answer.isPresent()) {
                return answer.get();
            }
            cause = cause.getCause();
        }
        return outer(failure);
    }

    // These mean the same wherever in the chain they are, so they win over what wraps them.
    private static Optional<Answer> known(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(Answer.of(refusal));
            case Unavailable away -> Optional.of(Answer.away(String.valueOf(away.getMessage()), away.retryAfter()));
            case ConstraintViolationException e -> Violations.answer(e);
            // Below something else it may be the line to a server of ours.
            case Throwable line
            when HungUp.is(line) -> Optional.of(Answer.away("The connection to a server was lost", SOON));
            default -> Away.server(failure).map(server -> Answer.away(server + " is unavailable", SOON));
        };
    }

    private static Answer outer(Throwable failure) {
        return switch (failure) {
            case AuthenticationCompletionException e -> Answer.of(NOT_SIGNED_IN, "The token is not valid");
            case AuthenticationFailedException e -> signIn(e);
            case UnauthorizedException e -> Answer.of(NOT_SIGNED_IN, "There is no token");
            case ForbiddenException e -> status(403);
            case OIDCException e -> Answer.away("The sign-in server is unavailable", SOON);
            case JsonProcessingException e ->
                Answer.of(BODY_MALFORMED, "The body does not have the expected structure");
            case WebApplicationException e -> status(e.getResponse().getStatus());
            default -> status(500);
        };
    }

    private static Answer signIn(AuthenticationFailedException failure) {
        return failure.getCause() instanceof OIDCException
                ? Answer.away("The sign-in server is unavailable", SOON)
                : Answer.of(NOT_SIGNED_IN, "The token is not valid");
    }

    /** The answer when only a status is known. */
    static Answer status(int status) {
        return switch (status) {
            case 401 -> Answer.of(NOT_SIGNED_IN, "There is no valid token");
            case 403 -> Answer.of(NOT_ALLOWED, "Your account lacks the required role");
            case 404 -> Answer.of(NOT_FOUND, "It does not exist, or you have no access to it");
            case 405 -> Answer.of(METHOD_NOT_ALLOWED, "See /q/openapi for the supported methods");
            case 406 -> Answer.of(NOT_ACCEPTABLE, "See /q/openapi for the available media types");
            case 413 -> Answer.of(BODY_TOO_LARGE, "Send less at once");
            case 415 -> Answer.of(MEDIA_TYPE_UNSUPPORTED, "Send application/json");
            case 503 -> Answer.away("A server is unavailable", SOON);
            default ->
                status >= 400 && status < 500
                        ? Answer.of(BAD_REQUEST, "Check the address, the headers and the body")
                                .withStatus(status)
                        : Answer.of(INTERNAL_ERROR, "The service's log has the details under the trace id");
        };
    }
}
