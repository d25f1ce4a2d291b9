package org.mutuality.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * RFC 9457, media type {@code application/problem+json}.
 *
 * @param instance the path asked for, without the query
 * @param traceId W3C trace id, under which the log knows more
 * @param errors every wrong place; left out when it isn't about the body
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type, String title, int status, String detail, String instance, String traceId, List<Wrong> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(Refusal refusal, int status, String instance, String traceId) {
        Problem problem = refusal.problem();
        return new ProblemBody(
                problem.type(), problem.title(), status, refusal.detail(), instance, traceId, refusal.wrongs());
    }
}
