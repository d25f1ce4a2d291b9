package org.mutuality.journal.question;

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
import org.mutuality.journal.calendar.CohortCalendars;
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

/** A liaison's question about a month, whether it was submitted or not, and the family's answer. The journal stays unchanged. */
@Path("/questions/{questionId}")
@RunOnVirtualThread
public class QuestionResource {
    private static final int MAX_QUESTION_LENGTH = 500;
    private static final int MAX_ANSWER_LENGTH = 2_000;

    private final CohortCalendars calendars;
    private final QuestionAccess access;
    private final QuestionQueries questions;
    private final FreeTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final RequestLocale locale;
    private final Clock clock;

    QuestionResource(
            QuestionAccess access,
            QuestionQueries questions,
            FreeTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier barrier,
            RequestLocale locale,
            Clock clock,
            CohortCalendars calendars) {
        this.calendars = calendars;
        this.access = access;
        this.questions = questions;
        this.encryption = encryption;
        this.commands = commands;
        this.barrier = barrier;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * A question to a family.
     *
     * @param familyId the family that is asked
     * @param month the month that it is about, such as {@code 2021-03}; from the cohort's first month to the current month
     * @param wording text of the question, at most 500 characters; stored encrypted
     */
    public record AskQuestionRequest(UUID familyId, YearMonth month, String wording) {}

    /**
     * A family's answer.
     *
     * @param wording text of the answer, at most 2,000 characters; stored encrypted
     */
    public record AnswerQuestionRequest(String wording) {}

    /**
     * Ask a family a question about a month.
     *
     * @param id id of the question, chosen by the caller; a resend with the same content is 200
     * @param body the question
     * @throws org.mutuality.platform.problem.ProblemException QUESTION_INVALID, QUESTION_ALREADY_ASKED, JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @PUT
    @RolesAllowed(LIAISON)
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response ask(@PathParam("questionId") UUID id, AskQuestionRequest body) {
        FamilyRef family = access.requireAskable(body.familyId);
        // An id that another family's question uses is reported like one that doesn't exist.
        questions.findFamilyOf(id).ifPresent(access::requireAskable);
        ValidationErrors errors = locale.newValidationErrors();
        errors.checkText(body.wording, MAX_QUESTION_LENGTH, "/wording");
        checkMonth(family.cohort(), body.month, errors);
        errors.throwIfAny(QUESTION_INVALID);
        QuestionSubject subject = new QuestionSubject(
                family.familyId(), family.cohort().cohortId(), family.cohort().country(), body.month);
        EncryptedTextWithDigest wording =
                EncryptedTextWithDigest.of(encryption, family.familyId(), QuestionQueries.QUESTION + id, body.wording);
        return respond(commands.send(new AskQuestion(new QuestionId(id), subject, wording, clock.instant())));
    }

    /**
     * Answer a question. Another answer replaces the earlier one; closed questions can be answered too.
     *
     * @param id id of the question
     * @param body the answer
     * @throws org.mutuality.platform.problem.ProblemException QUESTION_INVALID, JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @PUT
    @Path("answer")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response answer(@PathParam("questionId") UUID id, AnswerQuestionRequest body) {
        FamilyRef family = access.requireAnswerable(id);
        ValidationErrors errors = locale.newValidationErrors();
        errors.checkText(body.wording, MAX_ANSWER_LENGTH, "/wording");
        errors.throwIfAny(QUESTION_INVALID);
        EncryptedTextWithDigest wording =
                EncryptedTextWithDigest.of(encryption, family.familyId(), QuestionQueries.ANSWER + id, body.wording);
        return respond(commands.send(new AnswerQuestion(new QuestionId(id), wording, clock.instant())));
    }

    /**
     * Close a question.
     *
     * @param id id of the question
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    @PUT
    @Path("closing")
    @RolesAllowed(LIAISON)
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response close(@PathParam("questionId") UUID id) {
        access.requireClosable(id);
        return respond(commands.send(new CloseQuestion(new QuestionId(id), clock.instant())));
    }

    private Response respond(boolean changed) {
        barrier.awaitCatchUp();
        return Response.status(changed ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    private void checkMonth(CohortRef cohort, YearMonth month, ValidationErrors errors) {
        YearMonth current = calendars.currentMonth(cohort.cohortId(), clock.instant());
        errors.addUnless(
                !month.isBefore(cohort.firstMonth()) && !month.isAfter(current),
                "/month",
                "validation.month-range",
                cohort.firstMonth(),
                current);
    }
}
