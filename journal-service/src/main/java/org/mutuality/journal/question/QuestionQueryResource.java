package org.mutuality.journal.question;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reading questions: by the family, its liaison, and those who run its cohort. */
@Path("/questions")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class QuestionQueryResource {
    private final QuestionAccess access;
    private final QuestionQueries questions;

    QuestionQueryResource(QuestionAccess access, QuestionQueries questions) {
        this.access = access;
        this.questions = questions;
    }

    /**
     * List the questions to a family in the order they were asked.
     *
     * @param family id of the family; required
     * @param open {@code true}: only open ones; {@code false}: only closed ones; all when left out
     * @return a page of questions
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID, CURSOR_INVALID
     */
    @GET
    public Page<QuestionQueries.QuestionRow> list(
            @QueryParam("family") @Nullable UUID family,
            @QueryParam("open") @Nullable String open,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        if (family == null) {
            throw PARAMETER_INVALID.because("family-required");
        }
        return questions.ofFamily(
                access.requireReadable(family).familyId(),
                Optional.ofNullable(open).map(QuestionQueryResource::bool),
                Optional.ofNullable(after),
                limit);
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw PARAMETER_INVALID.because("open");
        };
    }
}
