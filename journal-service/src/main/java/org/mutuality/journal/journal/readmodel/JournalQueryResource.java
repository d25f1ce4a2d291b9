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

/** Reading journals: the family its own, a liaison and those who run the cohort theirs. Nobody who only pays. */
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

    /** A family's months as known now, or with {@code asOf} as known then, newest first. */
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

    /** A month as known now; with {@code version} as it was told then, with {@code asOf} as it was known then. 304 as usual. */
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
