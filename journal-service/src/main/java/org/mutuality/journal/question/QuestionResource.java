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
import org.mutuality.journal.form.Spoken;
import org.mutuality.journal.question.QuestionCommand.AnswerQuestion;
import org.mutuality.journal.question.QuestionCommand.AskQuestion;
import org.mutuality.journal.question.QuestionCommand.CloseQuestion;
import org.mutuality.journal.words.Written;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** A liaison asks about a month, told or not; the family answers. The journal stays as it is. */
@Path("/questions/{questionId}")
@RunOnVirtualThread
public class QuestionResource {
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ANSWER = 2_000;

    private final QuestionAccess access;
    private final QuestionView questions;
    private final FreeTextEncryption encryption;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Spoken spoken;
    private final Clock clock;

    QuestionResource(
            QuestionAccess access,
            QuestionView questions,
            FreeTextEncryption encryption,
            Commands commands,
            CaughtUp caughtUp,
            Spoken spoken,
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
    public record NewQuestion(UUID familyId, YearMonth month, String wording) {}

    /** @param wording 2,000 characters at most */
    public record Answer(String wording) {}

    /** 201; 200 when just this was asked before; 409 when something else was. */
    @PUT
    @RolesAllowed(LIAISON)
    public Response ask(@PathParam("questionId") UUID id, NewQuestion body) {
        FamilyRef family = access.requireAskable(body.familyId);
        // An id that is somebody else's is no more known here than one that is nobody's.
        questions.family(id).ifPresent(access::requireAskable);
        Wrongs wrongs = spoken.wrongs();
        wrongs.checkText(body.wording, LONGEST_QUESTION, "/wording");
        checkMonth(family.cohort(), body.month, wrongs);
        wrongs.orThrow(QUESTION_INVALID);
        Asked asked = new Asked(
                family.familyId(), family.cohort().cohortId(), family.cohort().country(), body.month);
        Written wording = Written.of(encryption, family.familyId(), QuestionView.QUESTION + id, body.wording);
        return done(commands.send(new AskQuestion(new QuestionId(id), asked, wording, clock.instant())));
    }

    /** 201; 200 when just this was answered last. Another answer replaces it; a closed question is answered all the same. */
    @PUT
    @Path("answer")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    public Response answer(@PathParam("questionId") UUID id, Answer body) {
        FamilyRef family = access.requireAnswerable(id);
        Wrongs wrongs = spoken.wrongs();
        wrongs.checkText(body.wording, LONGEST_ANSWER, "/wording");
        wrongs.orThrow(QUESTION_INVALID);
        Written wording = Written.of(encryption, family.familyId(), QuestionView.ANSWER + id, body.wording);
        return done(commands.send(new AnswerQuestion(new QuestionId(id), wording, clock.instant())));
    }

    /** 201; 200 when it was closed before. */
    @PUT
    @Path("closing")
    @RolesAllowed(LIAISON)
    public Response close(@PathParam("questionId") UUID id) {
        access.requireClosable(id);
        return done(commands.send(new CloseQuestion(new QuestionId(id), clock.instant())));
    }

    private Response done(boolean happened) {
        caughtUp.await();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    // Where the month begins first, for a family tells of its own.
    private void checkMonth(CohortRef cohort, YearMonth month, Wrongs wrongs) {
        YearMonth current = YearMonth.from(clock.instant().atOffset(MAX));
        wrongs.check(
                !month.isBefore(cohort.firstMonth()) && !month.isAfter(current),
                "/month",
                "validation.month-range",
                cohort.firstMonth(),
                current);
    }
}
