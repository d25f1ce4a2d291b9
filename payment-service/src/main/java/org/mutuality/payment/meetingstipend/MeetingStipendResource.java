package org.mutuality.payment.meetingstipend;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.stipend.StipendAccess;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Meeting stipends of families. */
@Path("/stipends/{familyId}/meetings")
@RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
@RunOnVirtualThread
public class MeetingStipendResource {
    private final StipendAccess access;
    private final MeetingStipendQueries meetingStipends;

    MeetingStipendResource(StipendAccess access, MeetingStipendQueries meetingStipends) {
        this.access = access;
        this.meetingStipends = meetingStipends;
    }

    /**
     * Lists the meeting stipends of a family. By id of the stipend.
     *
     * @param familyId of the family
     * @return A page of meetings.
     * @throws ProblemException NOT_FOUND
     */
    @GET
    public Page<MeetingStipendQueries.MeetingStipendRow> ofFamily(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return meetingStipends.ofFamily(access.requireReadable(familyId).familyId(), Optional.ofNullable(after), limit);
    }
}
