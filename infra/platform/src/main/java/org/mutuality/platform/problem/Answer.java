package org.mutuality.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a failure is answered with. */
record Answer(Refusal refusal, int status, Map<String, String> headers) {

    static Answer of(Refusal refusal) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Link", help(refusal.problem()));
        if (refusal.problem().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (refusal.problem() == CommonProblem.REQUEST_IN_PROGRESS) {
            headers.put("Retry-After", "1");
        }
        return new Answer(refusal, refusal.problem().status(), headers);
    }

    static Answer of(Problem problem, String detail) {
        return of(problem.because("%s", detail));
    }

    static Answer away(String detail, Duration retryAfter) {
        Map<String, String> headers = Map.of(
                "Link", help(CommonProblem.SERVICE_UNAVAILABLE),
                "Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
        return new Answer(CommonProblem.SERVICE_UNAVAILABLE.because("%s", detail), 503, headers);
    }

    Answer withStatus(int other) {
        return new Answer(refusal, other, headers);
    }

    Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(refusal, status, more);
    }

    // The type is a name for ever, not an address; its page is at the gateway.
    private static String help(Problem problem) {
        return "</problems/%s>; rel=\"help\"".formatted(problem.type().substring("urn:problem:".length()));
    }
}
