package org.mutuality.platform.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ProblemException;

/**
 * RFC 9457, media type {@code application/problem+json}.
 *
 * @param title in the language of the request's Accept-Language, where the service has it; else in English
 * @param instance the requested path, without the query
 * @param traceId W3C trace id, under which the log has more
 * @param errors every invalid place; left out when it isn't about the body
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(
            ProblemException refusal, int status, String instance, String traceId, MessageCatalog phrases) {
        Problem problem = refusal.problem();
        return new ProblemBody(
                problem.type(),
                problem.title(phrases),
                status,
                refusal.detail(),
                instance,
                traceId,
                refusal.fieldErrors());
    }
}
