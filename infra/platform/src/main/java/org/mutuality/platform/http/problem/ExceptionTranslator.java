package org.mutuality.platform.http.problem;

import static org.mutuality.platform.problem.CommonProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.MalformedMessageException;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.problem.TransientFailures;

/** Maps exceptions to problem responses. Any other exception is a bug: 500, without internal details. */
final class ExceptionTranslator {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Message SERVER = Message.of("problem.service-unavailable.server");
    private static final Message SIGN_IN = Message.of("problem.service-unavailable.sign-in");
    private static final int MAX_CAUSES = 12;
    // By Quarkus' reader of multipart bodies; the exception has no type of its own.
    private static final String BROKEN_OFF = "Connection terminated parsing multipart request";

    private ExceptionTranslator() {}

    static ProblemResponse to(Throwable failure) {
        if (ClientDisconnectedException.is(failure)) {
            // Nobody receives this response, but it is counted, and not as a server error.
            return ProblemResponse.of(BODY_INCOMPLETE.because("send-again"));
        }
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            Optional<ProblemResponse> response = specific(cause);
            if (response.isPresent()) {
                return response.get();
            }
            cause = cause.getCause();
        }
        return general(failure);
    }

    // These have the same meaning anywhere in the chain of causes, so they take precedence over what wraps them.
    private static Optional<ProblemResponse> specific(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> Optional.of(ProblemResponse.of(refusal));
            case ServerUnavailableException unavailable ->
                Optional.of(ProblemResponse.unavailable(unavailable.detail(), unavailable.retryAfter()));
            case ConstraintViolationException e -> ConstraintViolationMapper.toResponse(e);
            case Throwable cancelled
            when TransientFailures.isCancelledStatement(cancelled) -> Optional.of(ProblemResponse.tookTooLong());
            // As a cause of another exception it may be a connection to one of our servers.
            case Throwable connection
            when ClientDisconnectedException.is(connection) ->
                Optional.of(ProblemResponse.unavailable(SERVER, RETRY_AFTER));
            default ->
                TransientFailures.server(failure).map(server -> ProblemResponse.unavailable(SERVER, RETRY_AFTER));
        };
    }

    private static ProblemResponse general(Throwable failure) {
        return switch (failure) {
            case AuthenticationCompletionException e -> ProblemResponse.of(NOT_SIGNED_IN.because("token-invalid"));
            case AuthenticationFailedException e -> authenticationFailure(e);
            case UnauthorizedException e -> ProblemResponse.of(NOT_SIGNED_IN.because("token-missing"));
            case ForbiddenException e -> status(403);
            case OIDCException e -> ProblemResponse.unavailable(SIGN_IN, RETRY_AFTER);
            case IOException e
            when BROKEN_OFF.equals(e.getMessage()) -> ProblemResponse.of(BODY_INCOMPLETE.because("multipart-end"));
            case MalformedMessageException e -> ProblemResponse.of(BAD_REQUEST.because("multipart-malformed"));
            case JsonProcessingException e -> ProblemResponse.of(BODY_MALFORMED.because("structure"));
            case WebApplicationException e -> status(e.getResponse().getStatus());
            default -> status(500);
        };
    }

    private static ProblemResponse authenticationFailure(AuthenticationFailedException failure) {
        return failure.getCause() instanceof OIDCException
                ? ProblemResponse.unavailable(SIGN_IN, RETRY_AFTER)
                : ProblemResponse.of(NOT_SIGNED_IN.because("token-invalid"));
    }

    /** The response for a bare status. */
    static ProblemResponse status(int status) {
        return switch (status) {
            case 401 -> ProblemResponse.of(NOT_SIGNED_IN.because("token-invalid"));
            case 403 -> ProblemResponse.of(NOT_ALLOWED.because("role-missing"));
            case 404 -> ProblemResponse.of(NOT_FOUND.because("unknown-or-no-access"));
            case 405 -> ProblemResponse.of(METHOD_NOT_ALLOWED.because("see-openapi"));
            case 406 -> ProblemResponse.of(NOT_ACCEPTABLE.because("see-openapi"));
            case 413 -> ProblemResponse.of(BODY_TOO_LARGE.because("send-less"));
            case 415 -> ProblemResponse.of(MEDIA_TYPE_UNSUPPORTED.because("send-json"));
            case 503 -> ProblemResponse.unavailable(SERVER, RETRY_AFTER);
            default ->
                status >= 400 && status < 500
                        ? ProblemResponse.of(BAD_REQUEST.because("check-request"))
                                .withStatus(status)
                        : ProblemResponse.of(INTERNAL_ERROR.because("see-log"));
        };
    }
}
