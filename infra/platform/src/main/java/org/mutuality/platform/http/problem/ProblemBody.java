package org.mutuality.platform.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ProblemException;

/**
 * A problem (RFC 9457), media type {@code application/problem+json}. Its texts are in the language of Accept-Language
 * where that is English, Spanish or Filipino, otherwise in English.
 *
 * @param type permanent name of the problem type, listed at /problems
 * @param title summary of the type
 * @param status HTTP status of the response
 * @param detail explanation of this occurrence
 * @param instance path of the request, without its query
 * @param traceId W3C trace id, under which the log has more
 * @param errors all invalid fields or parameters; absent when there is none
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
            ProblemException refusal, int status, String instance, String traceId, MessageCatalog messages) {
        Problem problem = refusal.problem();
        return new ProblemBody(
                problem.type(),
                problem.title(messages),
                status,
                refusal.detail().in(messages),
                instance,
                traceId,
                refusal.fieldErrors().stream().map(error -> error.in(messages)).toList());
    }
}
