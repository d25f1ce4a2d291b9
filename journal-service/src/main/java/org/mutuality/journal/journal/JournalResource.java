package org.mutuality.journal.journal;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;

/** Telling a month, and correcting it: by the family, or on its behalf by whoever runs its cohort. */
@Path("/journals")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class JournalResource {
    private static final int LONGEST_REASON = 500;

    private final Directory directory;
    private final Caller caller;
    private final Intake intake;
    private final Commands commands;

    JournalResource(Directory directory, Caller caller, Intake intake, Commands commands) {
        this.directory = directory;
        this.caller = caller;
        this.intake = intake;
        this.commands = commands;
    }

    /** @param answers name of a question → answer; what isn't answered is left out */
    public record NewJournal(
            String form, @Schema(type = SchemaType.OBJECT) JsonNode answers) {}

    /** @param form the current one when left out; {@code answers} replace all earlier ones */
    public record Correction(
            Optional<String> form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,
            Optional<String> reason) {}

    /** @param missing what would make it complete; left out when it is */
    public record Told(UUID journalId, int version, boolean complete, Optional<List<String>> missing) {}

    /** 201; 200 when the same was told before; 409 when something else was. */
    @PUT
    @Path("{familyId}/{month}")
    public Response submit(@PathParam("familyId") UUID familyId, @PathParam("month") YearMonth month, NewJournal body) {
        Intake.Taken taken =
                intake.take(writable(familyId), month, Optional.of(body.form()), body.answers(), new Wrongs());
        boolean happened = commands.send(new SubmitJournal(
                taken.journalId(),
                familyId,
                taken.cohort().cohortId(),
                taken.cohort().country(),
                month,
                taken.form().id(),
                taken.answers(),
                taken.complete(),
                taken.at()));
        return answer(happened, taken, 1);
    }

    /** {@code version} is the one this makes, from 2: 201; 200 when it was made with the same content; else 409. */
    @PUT
    @Path("{familyId}/{month}/corrections/{version}")
    public Response correct(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            @PathParam("version") int version,
            Correction body) {
        FamilyRef family = writable(familyId);
        Intake.Taken taken = intake.take(family, month, body.form(), body.answers(), reasonWrongs(body));
        boolean happened = commands.send(new CorrectJournal(
                taken.journalId(),
                familyId,
                taken.cohort().cohortId(),
                taken.cohort().country(),
                month,
                version,
                taken.form().id(),
                taken.answers(),
                taken.complete(),
                body.reason(),
                taken.at()));
        return answer(happened, taken, version);
    }

    private static Wrongs reasonWrongs(Correction body) {
        Wrongs wrongs = new Wrongs();
        body.reason()
                .ifPresent(reason -> wrongs.check(
                        !reason.isBlank() && reason.codePointCount(0, reason.length()) <= LONGEST_REASON,
                        "/reason",
                        "is text of 1 to %d characters".formatted(LONGEST_REASON)));
        return wrongs;
    }

    private static Response answer(boolean happened, Intake.Taken taken, int version) {
        Optional<List<String>> missing =
                Optional.of(taken.form().missing(taken.answers())).filter(names -> !names.isEmpty());
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Told(taken.journalId().value(), version, taken.complete(), missing))
                .build();
    }

    // The facts that a family was enrolled and that its cohort was opened arrive apart, in any order.
    private FamilyRef writable(UUID familyId) {
        return directory
                .familySoon(
                        familyId,
                        family -> caller.mayWriteFor(family) && family.cohort().open())
                .or(() -> directory.family(familyId).filter(caller::mayWriteFor))
                .orElseThrow(Caller::hidden);
    }
}
