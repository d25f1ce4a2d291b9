package org.mutuality.cohort.peergroup;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.cohort.peergroup.PeerGroupQueries.InvitationRow;
import org.mutuality.cohort.peergroup.PeerGroupQueries.PeerGroupRow;
import org.mutuality.platform.problem.ProblemException;

/** The peer group of a family and its open invitations. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/peer-group")
@RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class OwnPeerGroupResource {
    private final FamilyAccess families;
    private final PeerGroupQueries groups;

    OwnPeerGroupResource(FamilyAccess families, PeerGroupQueries groups) {
        this.families = families;
        this.groups = groups;
    }

    /**
     * Peer group and open invitations of a family.
     *
     * @param group current peer group; absent when the family is in none
     * @param invitations open invitations, oldest first
     */
    public record OwnPeerGroupResponse(Optional<PeerGroupRow> group, List<InvitationRow> invitations) {}

    /**
     * Returns the peer group of a family and its open invitations.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @return peer group and invitations
     * @throws ProblemException NOT_FOUND
     */
    @GET
    public OwnPeerGroupResponse own(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId) {
        families.requireWritable(country, cohortId, familyId);
        return new OwnPeerGroupResponse(
                groups.findOfFamily(cohortId, familyId), groups.invitations(cohortId, familyId));
    }
}
