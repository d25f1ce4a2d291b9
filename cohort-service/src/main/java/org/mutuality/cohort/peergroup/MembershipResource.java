package org.mutuality.cohort.peergroup;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

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
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * Membership in a peer group: a member invites, the invited family joins and leaves. A manager of the cohort may act on a
 * family's behalf. Every request can be repeated.
 */
@Path("/countries/{country}/cohorts/{cohortId}/peer-groups/{groupId}")
@RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class MembershipResource {
    private final FamilyAccess families;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    MembershipResource(FamilyAccess families, CommandGateway commands, ProjectionBarrier barrier, Clock clock) {
        this.families = families;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * An invitation to a peer group.
     *
     * @param invitedBy id of the inviting family, a member of the group
     */
    public record InviteFamilyRequest(UUID invitedBy) {}

    /**
     * Invites a family of the cohort to a peer group. The family may still be in another group; it must leave that one to join.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param groupId id of the peer group
     * @param familyId id of the invited family
     * @param invitation inviting family
     * @throws ProblemException FAMILY_NOT_TAKING_PART, NOT_FOUND
     */
    @PUT
    @Path("invitations/{familyId}")
    public void invite(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId,
            @PathParam("familyId") UUID familyId,
            InviteFamilyRequest invitation) {
        families.requireTakingPart(country, cohortId, invitation.invitedBy());
        families.requireInCohort(cohortId, familyId);
        execute(new InviteToGroup(
                new CohortPeerGroupsId(cohortId), groupId, familyId, invitation.invitedBy(), clock.instant()));
    }

    /**
     * Joins a peer group by invitation. A group has at most eight families and a family is in one group only.
     *
     * @param familyId id of the family that joins
     * @throws ProblemException FAMILY_NOT_TAKING_PART, PEER_GROUP_NOT_INVITED, PEER_GROUP_ALREADY_MEMBER, PEER_GROUP_FULL,
     *     NOT_FOUND
     */
    @PUT
    @Path("families/{familyId}")
    public void join(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId,
            @PathParam("familyId") UUID familyId) {
        families.requireTakingPart(country, cohortId, familyId);
        execute(new JoinGroup(new CohortPeerGroupsId(cohortId), groupId, familyId, clock.instant()));
    }

    /**
     * Leaves a peer group. Succeeds as well when the family is not in it. Joining again needs another invitation.
     *
     * @param familyId id of the family that leaves
     * @throws ProblemException NOT_FOUND
     */
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
        barrier.awaitCatchUp();
    }
}
