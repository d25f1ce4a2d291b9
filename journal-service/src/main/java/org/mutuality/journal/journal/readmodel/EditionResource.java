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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.CommonProblem;

/** What was told of a month, all of it, and where it contradicts itself. */
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

    /** Every edition of a month, newest arrival first: which stand ({@code head}) and which is known now ({@code current}). */
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

    @GET
    @Path("{familyId}/conflicts")
    @Operation(
            summary = "Months with two conflicting versions, both complete, newest first",
            description =
                    "Resolve one by PUT /journals/{familyId}/{month} with the right answers and basedOn as given here.")
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
            throw CommonProblem.CURSOR_INVALID.because("Start again without a cursor");
        }
    }
}
