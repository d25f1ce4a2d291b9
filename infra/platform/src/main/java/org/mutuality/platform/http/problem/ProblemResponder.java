package org.mutuality.platform.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mutuality.platform.problem.MessageCatalog;

/** Turns a failure into a problem response, and logs server errors with details that callers do not get. */
@Singleton
public class ProblemResponder {

    private static final Logger LOG = Logger.getLogger("org.mutuality.problem");

    /**
     * A problem response ready to send.
     *
     * @param body JSON of a {@link ProblemBody}
     */
    record SerializedProblem(ProblemResponse response, byte[] body) {}

    private final ObjectMapper mapper;
    private final AllowedMethods allowedMethods;

    @Inject
    ProblemResponder(ObjectMapper mapper) {
        this.mapper = mapper;
        this.allowedMethods = new AllowedMethods(mapper);
    }

    SerializedProblem respond(Throwable failure, String method, String path, MessageCatalog messages) {
        ProblemResponse response = ExceptionTranslator.to(failure);
        return serialize(withAllowHeader(response, path), body(response, failure, method, path, messages));
    }

    SerializedProblem respond(int status, String path, MessageCatalog messages) {
        ProblemResponse response = ExceptionTranslator.status(status);
        return serialize(
                withAllowHeader(response, path),
                ProblemBody.of(response.refusal(), response.status(), path, traceId(), messages));
    }

    /** The problem body for one item of a bulk response. */
    public ProblemBody body(Throwable failure, String method, String path, MessageCatalog messages) {
        return body(ExceptionTranslator.to(failure), failure, method, path, messages);
    }

    private static ProblemBody body(
            ProblemResponse response, Throwable failure, String method, String path, MessageCatalog messages) {
        String traceId = traceId();
        if (ClientDisconnectedException.is(failure)) {
            LOG.debugf("%s %s: %s [%s]", method, path, failure.getMessage(), traceId);
        } else if (response.status() == 503) {
            LOG.warnf("%s %s: %s [%s]", method, path, failure.getMessage(), traceId);
        } else if (response.status() >= 500) {
            LOG.errorf(failure, "%s %s failed [%s]", method, path, traceId);
        }
        return ProblemBody.of(response.refusal(), response.status(), path, traceId, messages);
    }

    // Required by RFC 9110; Quarkus REST omits it.
    private ProblemResponse withAllowHeader(ProblemResponse response, String path) {
        return response.status() == 405 ? response.withHeader("Allow", allowedMethods.at(path)) : response;
    }

    private SerializedProblem serialize(ProblemResponse response, ProblemBody body) {
        try {
            return new SerializedProblem(response, mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }
}
