package org.mutuality.journal.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.journal.consent.JournalConsent;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Who may ask, answer and read questions: the liaison asks, the family or who writes for it answers, those who only pay see none. */
@ApplicationScoped
class QuestionAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final QuestionQueries questions;
    private final JournalConsent consent;

    QuestionAccess(Directory directory, CurrentUser caller, QuestionQueries questions, JournalConsent consent) {
        this.consent = consent;
        this.directory = directory;
        this.caller = caller;
        this.questions = questions;
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, JOURNAL_NEEDS_CONSENT */
    FamilyRef requireAskable(UUID familyId) {
        return consent.require(
                directory.findFamilyOrWait(familyId, this::isLiaisonOf).orElseThrow(CurrentUser::notFound));
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, JOURNAL_NEEDS_CONSENT */
    FamilyRef requireAnswerable(UUID questionId) {
        return consent.require(require(questionId, caller::canWriteFor));
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    FamilyRef requireClosable(UUID questionId) {
        return require(questionId, this::isLiaisonOf);
    }

    private FamilyRef require(UUID questionId, Predicate<FamilyRef> rule) {
        return questions
                .findFamilyOf(questionId)
                .flatMap(directory::findFamily)
                .filter(rule)
                .orElseThrow(CurrentUser::notFound);
    }

    private boolean isLiaisonOf(FamilyRef family) {
        return caller.isLiaisonOf(family.cohort());
    }
}
