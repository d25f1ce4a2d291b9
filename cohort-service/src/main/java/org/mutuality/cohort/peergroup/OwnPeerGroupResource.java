package org.mutuality.cohort.peergroup;

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
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

/** Where a family finds its own peer group, and those that would like it to join. */
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

    /** @param group absent when it is in none */
    public record OwnPeerGroupResponse(Optional<PeerGroupRow> group, List<InvitationRow> invitations) {}

    @GET
    public OwnPeerGroupResponse own(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId) {
        families.requireWritable(country, cohortId, familyId);
        return new OwnPeerGroupResponse(groups.findOfFamily(cohortId, familyId), groups.invitations(cohortId, familyId));
    }
}
