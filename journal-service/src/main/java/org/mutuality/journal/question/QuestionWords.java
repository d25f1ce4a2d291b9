package org.mutuality.journal.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.words.FamilyText;
import org.mutuality.journal.words.Written;
import org.mutuality.platform.privacy.Sealed;

/** What a liaison asks and what the family answers, both under the family's key: either may tell of it. */
@ApplicationScoped
class QuestionWords {
    private static final String QUESTION = "question ";
    private static final String ANSWER = "answer ";

    private final FamilyText texts;

    QuestionWords(FamilyText texts) {
        this.texts = texts;
    }

    Written seal(UUID family, UUID question, String wording) {
        return texts.seal(family, QUESTION + question, wording);
    }

    Written sealAnswer(UUID family, UUID question, String wording) {
        return texts.seal(family, ANSWER + question, wording);
    }

    /** Empty once the family was erased. */
    Optional<String> open(UUID family, UUID question, Sealed wording) {
        return texts.open(family, QUESTION + question, wording);
    }

    /** Empty once the family was erased. */
    Optional<String> openAnswer(UUID family, UUID question, Sealed wording) {
        return texts.open(family, ANSWER + question, wording);
    }
}
