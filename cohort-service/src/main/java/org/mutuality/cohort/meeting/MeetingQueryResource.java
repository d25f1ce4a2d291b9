package org.mutuality.cohort.meeting;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.cohort.meeting.MeetingQueries.MeetingRow;
import org.mutuality.cohort.peergroup.PeerGroupQueries;
import org.mutuality.cohort.peergroup.PeerGroupQueries.PeerGroupRow;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.ProblemException;

/** Reads meetings: those of a cohort by its liaison and managers, a family's own by the family. */
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

    /**
     * Returns a meeting in its current version.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param meetingId id of the meeting
     * @return the meeting
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("meetings/{meetingId}")
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
    public MeetingRow meeting(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("meetingId") UUID meetingId) {
        return access.requireReadable(country, cohortId, meetingId);
    }

    /**
     * Lists the meetings of a cohort and its peer groups, lowest id first.
     *
     * @param after place to continue from: {@code next} of the page before
     * @param limit items of the page at most
     * @return a page of meetings
     * @throws ProblemException CURSOR_INVALID, NOT_FOUND
     */
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

    /**
     * Lists the meetings of a family, lowest id first: those that it attended and all of its current peer group.
     *
     * @param familyId id of the family
     * @param after place to continue from: {@code next} of the page before
     * @param limit items of the page at most
     * @return a page of meetings
     * @throws ProblemException CURSOR_INVALID, NOT_FOUND
     */
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
