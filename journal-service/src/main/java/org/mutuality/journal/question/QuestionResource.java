package org.mutuality.journal.question;

import static java.time.ZoneOffset.MAX;
import static org.mutuality.journal.question.QuestionProblem.QUESTION_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.question.QuestionCommand.AnswerQuestion;
import org.mutuality.journal.question.QuestionCommand.AskQuestion;
import org.mutuality.journal.question.QuestionCommand.CloseQuestion;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** A liaison asks about a month, told or not; the family answers. The journal stays as it is. */
@Path("/questions/{questionId}")
@RunOnVirtualThread
public class QuestionResource {
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ANSWER = 2_000;

    private final QuestionAccess access;
    private final QuestionQueries questions;
    private final FreeTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final RequestLocale spoken;
    private final Clock clock;

    QuestionResource(
            QuestionAccess access,
            QuestionQueries questions,
            FreeTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            RequestLocale spoken,
            Clock clock) {
        this.access = access;
        this.questions = questions;
        this.encryption = encryption;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** @param wording 500 characters at most */
    public record AskQuestionRequest(UUID familyId, YearMonth month, String wording) {}

    /** @param wording 2,000 characters at most */
    public record AnswerQuestionRequest(String wording) {}

    /** 201; 200 when just this was asked before; 409 when something else was. */
    @PUT
    @RolesAllowed(LIAISON)
    @RespondsWith({201, 200})
    public Response ask(@PathParam("questionId") UUID id, AskQuestionRequest body) {
        FamilyRef family = access.requireAskable(body.familyId);
        // An id that is somebody else's is no more known here than one that is nobody's.
        questions.findFamilyOf(id).ifPresent(access::requireAskable);
        ValidationErrors wrongs = spoken.newValidationErrors();
        wrongs.checkText(body.wording, LONGEST_QUESTION, "/wording");
        checkMonth(family.cohort(), body.month, wrongs);
        wrongs.throwIfAny(QUESTION_INVALID);
        QuestionSubject asked = new QuestionSubject(
                family.familyId(), family.cohort().cohortId(), family.cohort().country(), body.month);
        EncryptedTextWithDigest wording =
                EncryptedTextWithDigest.of(encryption, family.familyId(), QuestionQueries.QUESTION + id, body.wording);
        return done(commands.send(new AskQuestion(new QuestionId(id), asked, wording, clock.instant())));
    }

    /** 201; 200 when just this was answered last. Another answer replaces it; a closed question is answered all the same. */
    @PUT
    @Path("answer")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith({201, 200})
    public Response answer(@PathParam("questionId") UUID id, AnswerQuestionRequest body) {
        FamilyRef family = access.requireAnswerable(id);
        ValidationErrors wrongs = spoken.newValidationErrors();
        wrongs.checkText(body.wording, LONGEST_ANSWER, "/wording");
        wrongs.throwIfAny(QUESTION_INVALID);
        EncryptedTextWithDigest wording =
                EncryptedTextWithDigest.of(encryption, family.familyId(), QuestionQueries.ANSWER + id, body.wording);
        return done(commands.send(new AnswerQuestion(new QuestionId(id), wording, clock.instant())));
    }

    /** 201; 200 when it was closed before. */
    @PUT
    @Path("closing")
    @RolesAllowed(LIAISON)
    @RespondsWith({201, 200})
    public Response close(@PathParam("questionId") UUID id) {
        access.requireClosable(id);
        return done(commands.send(new CloseQuestion(new QuestionId(id), clock.instant())));
    }

    private Response done(boolean happened) {
        caughtUp.awaitCatchUp();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    // Where the month begins first, for a family tells of its own.
    private void checkMonth(CohortRef cohort, YearMonth month, ValidationErrors wrongs) {
        YearMonth current = YearMonth.from(clock.instant().atOffset(MAX));
        wrongs.addUnless(
                !month.isBefore(cohort.firstMonth()) && !month.isAfter(current),
                "/month",
                "validation.month-range",
                cohort.firstMonth(),
                current);
    }
}
