package org.mutuality.cohort.meeting;

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
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.cohort.meeting.MeetingQueries.MeetingRow;
import org.mutuality.cohort.peergroup.PeerGroupQueries.PeerGroupRow;
import org.mutuality.cohort.peergroup.PeerGroupQueries;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

/** Meetings read: a cohort's by who convenes or runs it, a family's own by the family. */
@Path("/countries/{country}/cohorts/{cohortId}")
@RunOnVirtualThread
public class MeetingQueryResource {
    private final CohortAccess cohorts;
    private final FamilyAccess families;
    private final MeetingAccess access;
    private final MeetingQueries meetings;
    private final PeerGroupQueries groups;

    MeetingQueryResource(
            CohortAccess cohorts,
            FamilyAccess families,
            MeetingAccess access,
            MeetingQueries meetings,
            PeerGroupQueries groups) {
        this.cohorts = cohorts;
        this.families = families;
        this.access = access;
        this.meetings = meetings;
        this.groups = groups;
    }

    @GET
    @Path("meetings/{meetingId}")
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
    public MeetingRow meeting(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("meetingId") UUID meetingId) {
        return access.requireReadable(country, cohortId, meetingId);
    }

    /** Lowest id first. */
    @GET
    @Path("meetings")
    @RolesAllowed({LIAISON, COUNTRY_LEAD, PARTNER})
    public Page<MeetingRow> meetings(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        cohorts.requireReadable(country, cohortId);
        return meetings.page(cohortId, Optional.empty(), Optional.empty(), Optional.ofNullable(after), limit);
    }

    /** Those that the family attended, and all of the group that it is in; lowest id first. */
    @GET
    @Path("families/{familyId}/meetings")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
    public Page<MeetingRow> ofFamily(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        families.requireWritable(country, cohortId, familyId);
        Optional<UUID> group = groups.findOfFamily(cohortId, familyId).map(PeerGroupRow::groupId);
        return meetings.page(cohortId, Optional.of(familyId), group, Optional.ofNullable(after), limit);
    }
}
