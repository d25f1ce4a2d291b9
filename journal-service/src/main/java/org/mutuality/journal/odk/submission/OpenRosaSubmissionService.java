package org.mutuality.journal.odk.submission;

import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_INVALID;

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
import org.mutuality.journal.journal.EditionOrigin.SubmissionChannel;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.submission.JournalSubmission;
import org.mutuality.journal.journal.submission.SubmissionResponse;
import org.mutuality.journal.journal.submission.SubmitJournalService;
import org.mutuality.journal.odk.submission.OpenRosaSubmission.Meta;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;

/** Submits a filled form as a journal, and words the result with the form's labels. */
@ApplicationScoped
class OpenRosaSubmissionService {
    private final JournalAccess access;
    private final SubmitJournalService journals;
    private final FormCatalog forms;
    private final RequestLocale locale;
    private final Clock clock;

    OpenRosaSubmissionService(
            JournalAccess access, SubmitJournalService journals, FormCatalog forms, RequestLocale locale, Clock clock) {
        this.access = access;
        this.journals = journals;
        this.forms = forms;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * @return message for the sender: confirmation, and what would make the journal complete
     * @throws ProblemException whose detail names every invalid answer by its label
     */
    String submit(OpenRosaSubmission submission) {
        ValidationErrors errors = locale.newValidationErrors();
        Optional<UUID> familyId = submission.familyId(access.ownFamilyId(), errors);
        Optional<YearMonth> month = submission.yearMonth(errors);
        if (familyId.isEmpty() || month.isEmpty()) {
            throw withLabels(
                    SUBMISSION_INVALID.because(errors.fieldErrors()),
                    error -> QuestionLabels.describeEnvelope(error, errors.language()));
        }
        WriteAccess writeAccess = access.requireSubmittable(familyId.get());
        Form form = forms.usable(
                        submission.formId(), writeAccess.family().cohort().country())
                .orElseThrow(() -> SUBMISSION_INVALID.because("form-not-in-use"));
        return submit(submission, writeAccess, month.get(), form, errors.language());
    }

    private String submit(
            OpenRosaSubmission submission, WriteAccess writeAccess, YearMonth month, Form form, String language) {
        var answers = new XmlAnswerMapper(writeAccess.family().cohort().currency())
                .toJson(form.definition().questions(), submission.answers());
        QuestionLabels labels = new QuestionLabels(form.definition(), language);
        try {
            Meta meta = submission.meta();
            SubmissionResponse response = journals.submit(
                    writeAccess,
                    month,
                    new JournalSubmission(
                            Optional.of(form.id()),
                            JournalSubmission.AnswerSource.of(answers),
                            meta.edition(),
                            // Written offline always, also by a phone whose clock is wrong.
                            Optional.of(meta.basedOn()),
                            Optional.empty(),
                            meta.plausibleWrittenAt(clock.instant()),
                            Optional.empty(),
                            SubmissionChannel.ODK,
                            locale.phrases()),
                    Optional.empty());
            return confirmation(month, response, labels, locale.phrases());
        } catch (ProblemException refusal) {
            throw refusal.fieldErrors().isEmpty() ? refusal : withLabels(refusal, labels::describe);
        }
    }

    private static String confirmation(
            YearMonth month, SubmissionResponse response, QuestionLabels labels, MessageCatalog messages) {
        String key = response.conflict().isPresent() ? "openrosa.stored-conflict" : "openrosa.stored";
        return Message.of(key, month).in(messages)
                + response.movedFrom()
                        .map(from -> Message.of("openrosa.moved", from).in(messages))
                        .orElse("")
                + response.missing()
                        .map(missing -> messages.translate("openrosa.missing")
                                + missing.stream()
                                        .map(label -> "\n" + labels.label(label))
                                        .collect(Collectors.joining()))
                        .orElse(messages.translate("openrosa.complete"));
    }

    private static ProblemException withLabels(ProblemException refusal, Function<FieldError, String> labels) {
        return refusal.problem()
                .because(Message.text(refusal.fieldErrors().stream().map(labels).collect(Collectors.joining("\n"))));
    }
}
