package org.mutuality.cohort.peergroup;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.cohort.peergroup.PeerGroupCommand.FormPeerGroup;
import org.mutuality.cohort.peergroup.PeerGroupQueries.PeerGroupRow;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Forms and reads peer groups of a cohort. A manager of the cohort may form one on a family's behalf. */
@Tag(name = "peergroup", description = "Peer groups that families form themselves, and their invitations")
@Path("/countries/{country}/cohorts/{cohortId}/peer-groups")
@RunOnVirtualThread
public class PeerGroupResource {
    private final CohortAccess cohorts;
    private final FamilyAccess families;
    private final PeerGroupAccess access;
    private final PeerGroupQueries groups;
    private final CharterEncryption charters;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    PeerGroupResource(
            CohortAccess cohorts,
            FamilyAccess families,
            PeerGroupAccess access,
            PeerGroupQueries groups,
            CharterEncryption charters,
            CommandGateway commands,
            ProjectionBarrier barrier,
            Clock clock) {
        this.cohorts = cohorts;
        this.families = families;
        this.access = access;
        this.groups = groups;
        this.charters = charters;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * A new peer group.
     *
     * @param familyId id of the family that forms the group and is its first member
     * @param name name of the group, 1 to 60 characters, never a person's name
     * @param norms how its families want to meet and treat one another, 1 to 2,000 characters
     */
    public record FormPeerGroupRequest(UUID familyId, Optional<String> name, Optional<String> norms) {}

    /**
     * Forms a peer group with the family as its first member. The caller chooses the id, so the request can be repeated: the same
     * content again changes nothing. Invite other families next.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param groupId id of the peer group, chosen by the caller
     * @param group first member, name and norms
     * @throws ProblemException FAMILY_NOT_TAKING_PART, PEER_GROUP_INVALID, PEER_GROUP_ALREADY_FORMED, PEER_GROUP_ALREADY_MEMBER, PEER_GROUP_LIMIT_REACHED,
     *     NOT_FOUND
     */
    @PUT
    @Path("{groupId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response form(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId,
            FormPeerGroupRequest group) {
        families.requireTakingPart(country, cohortId, group.familyId());
        Charter charter = new Charter(group.name(), group.norms());
        boolean formed = commands.send(new FormPeerGroup(
                new CohortPeerGroupsId(cohortId),
                groupId,
                country,
                group.familyId(),
                charter,
                charters.encrypt(group.familyId(), groupId, charter),
                clock.instant()));
        barrier.awaitCatchUp();
        return Response.status(formed ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    /**
     * Returns a peer group.
     *
     * @param groupId id of the peer group
     * @return the peer group
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{groupId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, LIAISON})
    public PeerGroupRow group(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId) {
        return access.requireReadable(country, cohortId, groupId);
    }

    /**
     * Lists the peer groups of a cohort, including ended ones, lowest id first.
     *
     * @param after place to continue from: {@code next} of the page before
     * @param limit items of the page at most
     * @return a page of peer groups
     * @throws ProblemException CURSOR_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON})
    public Page<PeerGroupRow> groups(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        cohorts.requireReadable(country, cohortId);
        return groups.page(cohortId, Optional.ofNullable(after), limit);
    }
}
