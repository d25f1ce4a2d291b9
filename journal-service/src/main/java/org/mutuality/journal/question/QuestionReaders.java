package org.mutuality.journal.question;

import static org.mutuality.platform.identity.Roles.LIAISON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;

/** Only a liaison asks, only the family answers, or who writes for it; nobody who only pays sees either. */
@ApplicationScoped
class QuestionReaders {
    private final Directory directory;
    private final Caller caller;
    private final QuestionView questions;

    QuestionReaders(Directory directory, Caller caller, QuestionView questions) {
        this.directory = directory;
        this.caller = caller;
        this.questions = questions;
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    FamilyRef askable(UUID familyId) {
        return directory.familySoon(familyId, this::convenes).orElseThrow(Caller::hidden);
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    FamilyRef readable(UUID familyId) {
        return directory
                .familySoon(familyId, family -> caller.mayWriteFor(family) || convenes(family))
                .orElseThrow(Caller::hidden);
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    FamilyRef answerable(UUID questionId) {
        return found(questionId, caller::mayWriteFor);
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    FamilyRef closable(UUID questionId) {
        return found(questionId, this::convenes);
    }

    private FamilyRef found(UUID questionId, Predicate<FamilyRef> may) {
        return questions
                .family(questionId)
                .flatMap(directory::family)
                .filter(may)
                .orElseThrow(Caller::hidden);
    }

    private boolean convenes(FamilyRef family) {
        return caller.has(LIAISON) && caller.cohorts().contains(family.cohort().cohortId());
    }
}
