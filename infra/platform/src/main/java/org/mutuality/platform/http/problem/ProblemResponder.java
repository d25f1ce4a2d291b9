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

/** Tells a failure once: to the caller what helps it, to the log what helps us. */
@Singleton
public class ProblemResponder {

    private static final Logger LOG = Logger.getLogger("org.mutuality.problem");

    /** @param body JSON of a {@link ProblemBody} */
    record SerializedProblem(ProblemResponse answer, byte[] body) {}

    private final ObjectMapper mapper;
    private final AllowedMethods allowed;

    @Inject
    ProblemResponder(ObjectMapper mapper) {
        this.mapper = mapper;
        this.allowed = new AllowedMethods(mapper);
    }

    SerializedProblem respond(Throwable failure, String method, String path, MessageCatalog phrases) {
        ProblemResponse answer = ExceptionTranslator.to(failure);
        return told(withAllow(answer, path), body(answer, failure, method, path, phrases));
    }

    SerializedProblem respond(int status, String path, MessageCatalog phrases) {
        ProblemResponse answer = ExceptionTranslator.status(status);
        return told(
                withAllow(answer, path), ProblemBody.of(answer.refusal(), answer.status(), path, traceId(), phrases));
    }

    /** The problem of one item of a bulk response. */
    public ProblemBody body(Throwable failure, String method, String path, MessageCatalog phrases) {
        return body(ExceptionTranslator.to(failure), failure, method, path, phrases);
    }

    private static ProblemBody body(
            ProblemResponse answer, Throwable failure, String method, String path, MessageCatalog phrases) {
        String traceId = traceId();
        if (ClientDisconnectedException.is(failure)) {
            LOG.debugf("%s %s: %s [%s]", method, path, failure.getMessage(), traceId);
        } else if (answer.status() == 503) {
            LOG.warnf("%s %s: %s [%s]", method, path, failure.getMessage(), traceId);
        } else if (answer.status() >= 500) {
            LOG.errorf(failure, "%s %s failed [%s]", method, path, traceId);
        }
        return ProblemBody.of(answer.refusal(), answer.status(), path, traceId, phrases);
    }

    // RFC 9110 asks for it; Quarkus REST leaves it out.
    private ProblemResponse withAllow(ProblemResponse answer, String path) {
        return answer.status() == 405 ? answer.withHeader("Allow", allowed.at(path)) : answer;
    }

    private SerializedProblem told(ProblemResponse answer, ProblemBody body) {
        try {
            return new SerializedProblem(answer, mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }
}
