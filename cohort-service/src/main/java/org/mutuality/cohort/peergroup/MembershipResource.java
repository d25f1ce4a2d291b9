package org.mutuality.cohort.peergroup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.cohort.peergroup.PeerGroupCommand.InviteToGroup;
import org.mutuality.cohort.peergroup.PeerGroupCommand.JoinGroup;
import org.mutuality.cohort.peergroup.PeerGroupCommand.LeaveGroup;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.projection.ProjectionBarrier;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

/** Invited by a member, joined and left by the family itself, or in its name by who runs its cohort. All are repeatable. */
@Path("/countries/{country}/cohorts/{cohortId}/peer-groups/{groupId}")
@RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class MembershipResource {
    private final FamilyAccess families;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    MembershipResource(FamilyAccess families, CommandGateway commands, ProjectionBarrier caughtUp, Clock clock) {
        this.families = families;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param invitedBy a family that is in the group */
    public record InviteFamilyRequest(UUID invitedBy) {}

    /** Of another family of the cohort, also one that is in another group still. */
    @PUT
    @Path("invitations/{familyId}")
    public void invite(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId,
            @PathParam("familyId") UUID familyId,
            InviteFamilyRequest invitation) {
        families.requireWritable(country, cohortId, invitation.invitedBy());
        families.requireInCohort(cohortId, familyId);
        execute(new InviteToGroup(
                new CohortPeerGroupsId(cohortId), groupId, familyId, invitation.invitedBy(), clock.instant()));
    }

    /** 409 without an invitation, for the ninth family, and for one that is in another group. */
    @PUT
    @Path("families/{familyId}")
    public void join(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId,
            @PathParam("familyId") UUID familyId) {
        families.requireWritable(country, cohortId, familyId);
        execute(new JoinGroup(new CohortPeerGroupsId(cohortId), groupId, familyId, clock.instant()));
    }

    /** Also of a group that the family isn't in. To come back takes another invitation. */
    @DELETE
    @Path("families/{familyId}")
    public void leave(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId,
            @PathParam("familyId") UUID familyId) {
        families.requireWritable(country, cohortId, familyId);
        execute(new LeaveGroup(new CohortPeerGroupsId(cohortId), groupId, familyId, clock.instant()));
    }

    private void execute(PeerGroupCommand command) {
        commands.send(command);
        caughtUp.awaitCatchUp();
    }
}
