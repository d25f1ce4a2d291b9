package org.mutuality.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells a failure once: to the caller what helps it, to the log what helps us. */
@Singleton
public class Teller {

    private static final Logger LOG = Logger.getLogger("org.mutuality.problem");

    /** @param body JSON of a {@link ProblemBody} */
    record Told(Answer answer, byte[] body) {}

    private final ObjectMapper mapper;
    private final AllowedMethods allowed;

    @Inject
    Teller(ObjectMapper mapper) {
        this.mapper = mapper;
        this.allowed = new AllowedMethods(mapper);
    }

    Told tell(Throwable failure, String method, String path, Phrases phrases) {
        Answer answer = Answers.to(failure);
        return told(withAllow(answer, path), body(answer, failure, method, path, phrases));
    }

    Told tell(int status, String path, Phrases phrases) {
        Answer answer = Answers.status(status);
        return told(withAllow(answer, path), ProblemBody.of(answer.refusal(), answer.status(), path, traceId(), phrases));
    }

    /** The problem of one item of a bulk response. */
    public ProblemBody body(Throwable failure, String method, String path, Phrases phrases) {
        return body(Answers.to(failure), failure, method, path, phrases);
    }

    private static ProblemBody body(Answer answer, Throwable failure, String method, String path, Phrases phrases) {
        String traceId = traceId();
        if (HungUp.is(failure)) {
            LOG.debugf("%s %s: %s [%s]", method, path, failure.getMessage(), traceId);
        } else if (answer.status() == 503) {
            LOG.warnf("%s %s: %s [%s]", method, path, failure.getMessage(), traceId);
        } else if (answer.status() >= 500) {
            LOG.errorf(failure, "%s %s failed [%s]", method, path, traceId);
        }
        return ProblemBody.of(answer.refusal(), answer.status(), path, traceId, phrases);
    }

    // RFC 9110 asks for it; Quarkus REST leaves it out.
    private Answer withAllow(Answer answer, String path) {
        return answer.status() == 405 ? answer.withHeader("Allow", allowed.at(path)) : answer;
    }

    private Told told(Answer answer, ProblemBody body) {
        try {
            return new Told(answer, mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }
}
