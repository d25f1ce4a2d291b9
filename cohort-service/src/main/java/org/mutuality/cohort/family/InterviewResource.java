package org.mutuality.cohort.family;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.family.FamilyCommand.RecordInterview;
import org.mutuality.cohort.family.Interview.Outcome;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** What came of a study's attempts to interview a family: who was reached, who refused, and with which sampling weight. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/interviews")
@RunOnVirtualThread
public class InterviewResource {
    private final FamilyAccess access;
    private final FamilyQueries families;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    InterviewResource(
            FamilyAccess access,
            FamilyQueries families,
            CommandGateway commands,
            ProjectionBarrier barrier,
            Clock clock) {
        this.access = access;
        this.families = families;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Outcome of an attempt to interview a family.
     *
     * @param outcome {@code completed}; {@code partial}: broken off; {@code refused}; {@code reached}: and not interviewed for another
     *     or an unknown reason; {@code not_reached}
     * @param weight sampling weight, how many families of the population the interview stands for: a positive decimal as text such
     *     as {@code 5860.086}; leave it out when the study has none
     */
    public record RecordInterviewRequest(Outcome outcome, Optional<String> weight) {}

    /**
     * Outcomes of the attempts to interview a family.
     *
     * @param items outcome and weight of each month, oldest first
     */
    public record Interviews(List<InterviewRow> items) {}

    /**
     * Outcome of a month.
     *
     * @param month the month that the interview is about
     * @param outcome what came of it
     * @param weight sampling weight; left out when the study has none
     */
    public record InterviewRow(YearMonth month, String outcome, Optional<String> weight) {}

    /**
     * Records what came of an attempt to interview a family in a month, and the sampling weight of the interview. Repeating the
     * request changes nothing; another content replaces what was recorded.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @param month the month that the interview is about, such as {@code 2021-03}; one that has begun
     * @param interview outcome and weight
     * @throws ProblemException INTERVIEW_INVALID, FAMILY_ERASED, NOT_FOUND
     */
    @PUT
    @Path("{month}")
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith(204)
    public Response recordInterview(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            RecordInterviewRequest interview) {
        access.requireManageable(country, cohortId, familyId);
        commands.send(new RecordInterview(
                new FamilyId(familyId),
                new Interview(month, interview.outcome(), interview.weight()),
                clock.instant()));
        barrier.awaitCatchUp();
        return Response.noContent().build();
    }

    /**
     * Lists what came of the attempts to interview a family.
     *
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON})
    public Interviews interviews(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId) {
        access.requireReadable(country, cohortId, familyId);
        return new Interviews(families.interviews(familyId));
    }
}
