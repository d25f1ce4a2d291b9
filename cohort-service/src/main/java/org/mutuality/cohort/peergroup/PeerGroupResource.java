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
import org.mutuality.platform.projection.ProjectionBarrier;

/** Peer groups of a cohort: formed by a family, or in its name by who runs its cohort; seen by its families and their liaison. */
@Path("/countries/{country}/cohorts/{cohortId}/peer-groups")
@RunOnVirtualThread
public class PeerGroupResource {
    private final CohortAccess cohorts;
    private final FamilyAccess families;
    private final PeerGroupAccess access;
    private final PeerGroupQueries groups;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    PeerGroupResource(
            CohortAccess cohorts,
            FamilyAccess families,
            PeerGroupAccess access,
            PeerGroupQueries groups,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.cohorts = cohorts;
        this.families = families;
        this.access = access;
        this.groups = groups;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /**
     * @param familyId that forms it and is its first member
     * @param name 1 to 60 characters, never of a person
     * @param norms 1 to 2,000 characters
     */
    public record FormPeerGroupRequest(UUID familyId, Optional<String> name, Optional<String> norms) {}

    /** 201 when formed; 200 when it was, by the same family and alike; 409 otherwise, and for a family that is in another. */
    @PUT
    @Path("{groupId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
    @RespondsWith({201, 200})
    public Response form(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId,
            FormPeerGroupRequest group) {
        families.requireWritable(country, cohortId, group.familyId());
        boolean formed = commands.send(new FormPeerGroup(
                new CohortPeerGroupsId(cohortId),
                groupId,
                country,
                group.familyId(),
                new Charter(group.name(), group.norms()),
                clock.instant()));
        caughtUp.awaitCatchUp();
        return Response.status(formed ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    @GET
    @Path("{groupId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, LIAISON})
    public PeerGroupRow group(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("groupId") UUID groupId) {
        return access.requireReadable(country, cohortId, groupId);
    }

    /** Lowest id first, those that are over too. */
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
