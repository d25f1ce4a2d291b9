package org.mutuality.journal.journal.readmodel;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.CommonProblem;

/** All editions of a month, and the months whose editions contradict one another. */
@Path("/journals")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class EditionResource {
    private final JournalAccess access;
    private final EditionQueries editions;

    EditionResource(JournalAccess access, EditionQueries editions) {
        this.access = access;
        this.editions = editions;
    }

    /**
     * List all editions of a month, newest arrival first. {@code head} marks those that no other edition replaces, {@code current}
     * the one that the month shows.
     *
     * @param familyId the family whose month it is
     * @param month the month reported, such as {@code 2021-03}
     * @return a page of editions
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, CURSOR_INVALID
     */
    @GET
    @Path("{familyId}/{month}/editions")
    public Page<EditionQueries.EditionRow> editions(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        var answerFilter = access.requireReadable(familyId);
        Optional<Cursor> from = Optional.ofNullable(after).map(cursor -> cursor.ofSize(2));
        List<EditionQueries.EditionRow> rows = editions.editions(
                familyId,
                month,
                from.map(cursor -> instant(cursor.text(0))),
                from.map(cursor -> cursor.uuid(1)),
                limit.andOne());
        rows = rows.stream().map(one -> one.filtered(answerFilter)).toList();
        return Page.of(rows, limit, one -> Cursor.of(one.submittedAt(), one.edition()));
    }

    /**
     * List the months whose current editions contradict one another, newest first. Resolve a conflict by PUT
     * /journals/{familyId}/{month} with the right answers and {@code basedOn} as given here.
     *
     * @param familyId the family whose months they are
     * @return a page of conflicts
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, CURSOR_INVALID
     */
    @GET
    @Path("{familyId}/conflicts")
    public Page<EditionQueries.EditionConflict> conflicts(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        var answerFilter = access.requireReadable(familyId);
        Optional<YearMonth> before =
                Optional.ofNullable(after).map(cursor -> cursor.ofSize(1).month(0));
        List<EditionQueries.EditionConflict> rows = editions.conflicts(familyId, before, limit.andOne()).stream()
                .map(conflict -> conflict.filtered(answerFilter))
                .toList();
        return Page.of(rows, limit, conflict -> Cursor.of(conflict.month()));
    }

    private static Instant instant(String text) {
        try {
            return org.mutuality.platform.http.json.TextFormats.instant(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw CommonProblem.CURSOR_INVALID.because("start-again");
        }
    }
}
