package org.mutuality.journal.journal.submission;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.identity.Roles.RECORDER;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.JournalCommand.WithdrawJournal;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.journal.WithdrawalReason;
import org.mutuality.journal.period.PeriodLockCache;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.projection.OwnWrites;

/** Taking back a month that should not have been submitted: by the family, or on its behalf by whoever runs its cohort. */
@Path("/journals")
@RolesAllowed({FAMILY, RECORDER, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class WithdrawalResource {
    private final JournalAccess access;
    private final PeriodLockCache locks;
    private final CommandGateway commands;
    private final OwnWrites ownWrites;
    private final Clock clock;

    WithdrawalResource(
            JournalAccess access, PeriodLockCache locks, CommandGateway commands, OwnWrites ownWrites, Clock clock) {
        this.access = access;
        this.locks = locks;
        this.commands = commands;
        this.ownWrites = ownWrites;
        this.clock = clock;
    }

    /**
     * Withdraw a month that should not have been submitted, such as a wrong one. Repeatable: a withdrawn month stays so.
     *
     * <p>The month counts as not submitted then, and can be submitted again, as the next version. History stays: the month as it
     * was known before ({@code asOf}), its versions and its editions. Its stipend falls away; when it was paid already, it is
     * settled with the family's next stipend, and given back when the month is submitted again. The country team can withdraw only
     * what it has submitted itself.
     *
     * @param familyId the family whose month it is
     * @param month the month to withdraw, such as {@code 2021-03}
     * @param reason why: {@code wrong_month}, {@code wrong_family}, {@code submitted_by_mistake} or {@code other}; {@code other} when
     *     left out
     * @throws org.mutuality.platform.problem.ProblemException JOURNAL_NOT_SUBMITTED, JOURNAL_FAMILY_ONLY, JOURNAL_MONTH_LOCKED,
     *     PRECONDITION_FAILED, PARAMETER_INVALID, NOT_FOUND
     */
    @DELETE
    @Path("{familyId}/{month}")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "If-Match",
            description =
                    "The version that the caller expects to be current, as in the ETag of a GET; 412 when it isn't",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"1\"")
    public void withdraw(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            @QueryParam("reason") @Nullable String reason,
            @Context HttpHeaders headers) {
        WriteAccess writeAccess = access.requireWritable(familyId);
        CohortRef cohort = writeAccess.family().cohort();
        commands.send(new WithdrawJournal(
                JournalId.of(familyId, month),
                familyId,
                cohort.cohortId(),
                cohort.country(),
                month,
                Optional.empty(),
                reason(reason),
                Optional.empty(),
                writeAccess.author(),
                IfMatch.of(headers),
                locks.isLocked(cohort.cohortId(), month),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ownWrites.recordWrite(familyId);
    }

    private static WithdrawalReason reason(@Nullable String text) {
        try {
            return text == null ? WithdrawalReason.OTHER : WithdrawalReason.of(text);
        } catch (IllegalArgumentException e) {
            throw PARAMETER_INVALID.because("withdrawal-reason");
        }
    }
}
