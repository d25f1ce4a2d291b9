package org.mutuality.journal.odk.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.submission.FormSubmissionService.FormSubmission;
import org.mutuality.journal.journal.submission.FormSubmissionService;
import org.mutuality.journal.journal.submission.SubmissionResponse;
import org.mutuality.journal.odk.submission.OpenRosaSubmission.Meta;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;
import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_INVALID;

/** Takes a filled form to the journal's own intake, and tells what came of it in the words of the form. */
@ApplicationScoped
class OpenRosaSubmissionService {
    private final JournalAccess access;
    private final FormSubmissionService journals;
    private final FormCatalog forms;
    private final RequestLocale locale;
    private final Clock clock;

    OpenRosaSubmissionService(
            JournalAccess access,
            FormSubmissionService journals,
            FormCatalog forms,
            RequestLocale spoken,
            Clock clock) {
        this.access = access;
        this.journals = journals;
        this.forms = forms;
        this.locale = spoken;
        this.clock = clock;
    }

    /**
     * @return for who sent it: thanks, and what would make the journal complete
     * @throws ProblemException whose detail names every wrong question by its label
     */
    String submit(OpenRosaSubmission filled) {
        ValidationErrors wrongs = locale.newValidationErrors();
        Optional<UUID> familyId = filled.familyId(access.ownFamilyId(), wrongs);
        Optional<YearMonth> month = filled.yearMonth(wrongs);
        if (familyId.isEmpty() || month.isEmpty()) {
            throw withLabels(
                    SUBMISSION_INVALID.because(wrongs.fieldErrors()),
                    wrong -> QuestionLabels.describeEnvelope(wrong, wrongs.language()));
        }
        WriteAccess pen = access.requireWritable(familyId.get());
        Form form = forms.usable(filled.formId(), pen.family().cohort().country())
                .orElseThrow(() -> SUBMISSION_INVALID.because(
                        "This form is not in use in the family's country; fetch the current one"));
        return submit(filled, pen, month.get(), form, wrongs.language());
    }

    private String submit(OpenRosaSubmission filled, WriteAccess pen, YearMonth month, Form form, String language) {
        var answers = new XmlAnswerMapper(pen.family().cohort().currency())
                .toJson(form.definition().questions(), filled.answers());
        QuestionLabels named = new QuestionLabels(form.definition(), language);
        try {
            Meta meta = filled.meta();
            SubmissionResponse told = journals.submit(
                    pen,
                    month,
                    new FormSubmission(
                            form.id(),
                            answers,
                            meta.edition(),
                            meta.basedOn(),
                            meta.plausibleWrittenAt(clock.instant())));
            return confirmation(month, told, named);
        } catch (ProblemException refusal) {
            throw refusal.fieldErrors().isEmpty() ? refusal : withLabels(refusal, named::describe);
        }
    }

    private static String confirmation(YearMonth month, SubmissionResponse told, QuestionLabels named) {
        String kept = told.conflict()
                .map(other ->
                        "Stored for %s beside a conflicting version; the family chooses between them".formatted(month))
                .orElse("Stored for %s".formatted(month));
        return kept
                + told.missing()
                        .map(missing -> "; still missing:\n"
                                + missing.stream().map(named::label).collect(Collectors.joining("\n")))
                        .orElse("; it is complete");
    }

    private static ProblemException withLabels(ProblemException refusal, Function<FieldError, String> named) {
        return refusal.problem()
                .because("%s", refusal.fieldErrors().stream().map(named).collect(Collectors.joining("\n")));
    }
}
