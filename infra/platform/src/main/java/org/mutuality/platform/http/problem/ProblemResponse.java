package org.mutuality.platform.http.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ProblemException;

/** A problem with its HTTP status and headers. */
record ProblemResponse(ProblemException refusal, int status, Map<String, String> headers) {

    static ProblemResponse of(ProblemException refusal) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Link", helpLink(refusal.problem()));
        if (refusal.problem().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (refusal.problem() == CommonProblem.REQUEST_IN_PROGRESS) {
            headers.put("Retry-After", "1");
        }
        return new ProblemResponse(refusal, refusal.problem().status(), headers);
    }

    /** @param detail translated detail, such as {@code problem.service-unavailable.server} */
    static ProblemResponse unavailable(Message detail, Duration retryAfter) {
        return of(CommonProblem.SERVICE_UNAVAILABLE.because(detail))
                .withHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    /** PostgreSQL is available but has cancelled a statement. The same request would take as long again at once. */
    static ProblemResponse tookTooLong() {
        return of(CommonProblem.TOOK_TOO_LONG.because("ask-for-less")).withHeader("Retry-After", "30");
    }

    ProblemResponse withStatus(int other) {
        return new ProblemResponse(refusal, other, headers);
    }

    ProblemResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemResponse(refusal, status, more);
    }

    // The type is a permanent name, not an address; the gateway serves its page.
    private static String helpLink(Problem problem) {
        return "</problems/%s>; rel=\"help\"".formatted(problem.type().substring("urn:problem:".length()));
    }
}
