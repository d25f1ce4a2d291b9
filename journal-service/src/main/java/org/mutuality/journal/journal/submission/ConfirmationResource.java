package org.mutuality.journal.journal.submission;

import static org.mutuality.platform.identity.Roles.FAMILY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.JournalCommand.ConfirmJournal;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.OwnWrites;

/** A family's confirmation of what a recorder, its partner or the country team submitted on its behalf. */
@Path("/journals")
@RolesAllowed(FAMILY)
@RunOnVirtualThread
public class ConfirmationResource {
    private final JournalAccess access;
    private final CommandGateway commands;
    private final OwnWrites ownWrites;
    private final Clock clock;

    ConfirmationResource(JournalAccess access, CommandGateway commands, OwnWrites ownWrites, Clock clock) {
        this.access = access;
        this.commands = commands;
        this.ownWrites = ownWrites;
        this.clock = clock;
    }

    /**
     * A family's confirmation.
     *
     * @param version the version that the family has read, as in the ETag of the month
     */
    public record ConfirmJournalRequest(int version) {}

    /**
     * Confirm a month that somebody else submitted for the family, such as a recorder. What is wrong in it is corrected instead, by
     * PUT of the month. From then on neither a recorder nor the country team can change the month. Repeatable; a month that the
     * family submitted itself needs no confirmation.
     *
     * @param familyId the family whose month it is
     * @param month the month reported, such as {@code 2021-03}
     * @param body the version that is confirmed
     * @throws org.mutuality.platform.problem.ProblemException JOURNAL_NEEDS_CONSENT, JOURNAL_NOT_SUBMITTED,
     *     JOURNAL_VERSION_OUTDATED, NOT_FOUND
     */
    @PUT
    @Path("{familyId}/{month}/confirmation")
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response confirm(
            @PathParam("familyId") UUID familyId, @PathParam("month") YearMonth month, ConfirmJournalRequest body) {
        WriteAccess own = access.requireOwn(familyId);
        own.requireConsent();
        CohortRef cohort = own.family().cohort();
        boolean changed = commands.send(new ConfirmJournal(
                JournalId.of(familyId, month),
                familyId,
                cohort.cohortId(),
                cohort.country(),
                month,
                body.version,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ownWrites.recordWrite(familyId);
        return Response.status(changed ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }
}
