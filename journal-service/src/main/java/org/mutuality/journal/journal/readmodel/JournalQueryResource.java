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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;

/** Reading journals: by the family, its liaison, and those who run its cohort; not by those who only pay. */
@Path("/journals")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class JournalQueryResource {
    private final JournalAccess access;
    private final JournalQueries journals;

    JournalQueryResource(JournalAccess access, JournalQueries journals) {
        this.access = access;
        this.journals = journals;
    }

    /**
     * List a family's months, newest first. Whoever has just submitted a month finds it here at once.
     *
     * @param familyId the family whose journals they are
     * @param asOf an instant, such as {@code 2021-04-01T00:00:00Z}: as known at that time, without later submissions and
     *     corrections; as known now when left out
     * @return a page of months, each in its last version
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, CURSOR_INVALID, PARAMETER_INVALID
     */
    @GET
    @Path("{familyId}")
    public Page<JournalQueries.JournalRow> months(
            @PathParam("familyId") UUID familyId,
            @QueryParam("asOf") @Nullable Instant asOf,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        var answerFilter = access.requireReadable(familyId);
        Optional<YearMonth> before =
                Optional.ofNullable(after).map(cursor -> cursor.ofSize(1).month(0));
        List<JournalQueries.JournalRow> rows =
                journals.months(familyId, before, Optional.ofNullable(asOf), limit.andOne()).stream()
                        .map(month -> month.filtered(answerFilter))
                        .toList();
        return Page.of(rows, limit, month -> Cursor.of(month.month()));
    }

    /**
     * Get a family's month. Whoever has just submitted it finds it here at once. 304 when If-None-Match names the version.
     *
     * @param familyId the family whose month it is
     * @param month the month reported, such as {@code 2021-03}
     * @param version a version of the month; the last one when left out
     * @param asOf an instant, such as {@code 2021-04-01T00:00:00Z}: as known at that time, without later corrections; as known
     *     now when left out
     * @return the month in that version
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID
     */
    @GET
    @Path("{familyId}/{month}")
    @RespondsWith({200, 304})
    public RestResponse<JournalQueries.JournalRow> month(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            @QueryParam("version") Optional<Integer> version,
            @QueryParam("asOf") @Nullable Instant asOf,
            @Context HttpHeaders headers) {
        var answerFilter = access.requireReadable(familyId);
        JournalQueries.JournalRow found = journals.month(
                        familyId, month, version.orElse(Integer.MAX_VALUE), Optional.ofNullable(asOf))
                .filter(one -> version.isEmpty() || version.get() == one.version())
                .map(one -> one.filtered(answerFilter))
                .orElseThrow(CurrentUser::notFound);
        return ETags.answer(headers, found.version(), found);
    }
}
