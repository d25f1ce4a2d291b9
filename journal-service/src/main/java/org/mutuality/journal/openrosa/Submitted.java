package org.mutuality.journal.openrosa;

import static org.mutuality.journal.openrosa.OpenRosaProblem.SUBMISSION_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.Forms;
import org.mutuality.journal.form.Spoken;
import org.mutuality.journal.journal.FilledIn;
import org.mutuality.journal.journal.FilledIn.Filled;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.Pen;
import org.mutuality.journal.journal.Told;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/** Takes a filled form to the journal's own intake, and tells what came of it in the words of the form. */
@ApplicationScoped
class Submitted {
    private final JournalAccess access;
    private final FilledIn journals;
    private final Forms forms;
    private final Spoken spoken;
    private final Clock clock;

    Submitted(JournalAccess access, FilledIn journals, Forms forms, Spoken spoken, Clock clock) {
        this.access = access;
        this.journals = journals;
        this.forms = forms;
        this.spoken = spoken;
        this.clock = clock;
    }

    /**
     * @return for who sent it: thanks, and what would make the journal complete
     * @throws Refusal whose detail names every wrong question by its label
     */
    String keep(FilledForm filled) {
        Wrongs wrongs = spoken.wrongs();
        Optional<UUID> familyId = filled.familyId(access.ownFamilyId(), wrongs);
        Optional<YearMonth> month = filled.yearMonth(wrongs);
        if (familyId.isEmpty() || month.isEmpty()) {
            throw inWords(
                    SUBMISSION_INVALID.because(wrongs.found()), wrong -> Named.envelope(wrong, wrongs.language()));
        }
        Pen pen = access.requireWritable(familyId.get());
        Form form = forms.usable(filled.formId(), pen.family().cohort().country())
                .orElseThrow(() -> SUBMISSION_INVALID.because(
                        "This form is not in use in the family's country; fetch the current one"));
        return keep(filled, pen, month.get(), form, wrongs.language());
    }

    private String keep(FilledForm filled, Pen pen, YearMonth month, Form form, String language) {
        var answers = new ToldAnswers(pen.family().cohort().currency())
                .of(form.definition().questions(), filled.answers());
        Named named = new Named(form.definition(), language);
        try {
            Meta meta = filled.meta();
            Told told = journals.keep(
                    pen,
                    month,
                    new Filled(form.id(), answers, meta.edition(), meta.basedOn(), meta.writtenBy(clock.instant())));
            return thanks(month, told, named);
        } catch (Refusal refusal) {
            throw refusal.wrongs().isEmpty() ? refusal : inWords(refusal, named::told);
        }
    }

    private static String thanks(YearMonth month, Told told, Named named) {
        String kept = told.conflict()
                .map(other ->
                        "Stored for %s beside a conflicting version; the family chooses between them".formatted(month))
                .orElse("Stored for %s".formatted(month));
        return kept
                + told.missing()
                        .map(missing -> "; still missing:\n"
                                + missing.stream().map(named::named).collect(Collectors.joining("\n")))
                        .orElse("; it is complete");
    }

    private static Refusal inWords(Refusal refusal, Function<Wrong, String> named) {
        return refusal.problem()
                .because("%s", refusal.wrongs().stream().map(named).collect(Collectors.joining("\n")));
    }
}
