package org.mutuality.journal.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.words.Written;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.privacy.Sealed;

/** What a family says of its goals, under its key: its plans, the notes to its progress, why it let one go. */
@ApplicationScoped
class GoalWords {
    private static final String PLAN = "goal-plan ";
    private static final String NOTE = "goal-note ";
    private static final String REASON = "goal-reason ";

    private final FreeTextEncryption encryption;
    private final ObjectMapper json;

    GoalWords(FreeTextEncryption encryption, ObjectMapper json) {
        this.encryption = encryption;
        this.json = json;
    }

    WrittenPlan seal(UUID family, UUID goal, Plan plan) {
        return new WrittenPlan(
                Written.of(encryption, family, PLAN + goal, text(plan), plan.digest()),
                plan.targetMonth(),
                plan.steps().size());
    }

    Written sealNote(UUID family, UUID goal, String note) {
        return Written.of(encryption, family, NOTE + goal, note);
    }

    Written sealReason(UUID family, UUID goal, String reason) {
        return Written.of(encryption, family, REASON + goal, reason);
    }

    /** Empty once the family was erased. */
    Optional<Plan> open(UUID family, UUID goal, Sealed plan) {
        return encryption.decrypt(family, PLAN + goal, plan).map(this::plan);
    }

    /** With its words, as long as the family wasn't erased. */
    Happened open(UUID family, UUID goal, Happened one, Sealed words) {
        return switch (one.what()) {
            case SET, CHANGED -> one.planned(open(family, goal, words));
            case ADVANCED -> one.noted(encryption.decrypt(family, NOTE + goal, words));
            case DROPPED -> one.because(encryption.decrypt(family, REASON + goal, words));
            case REACHED -> one;
        };
    }

    private String text(Plan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan can be written as JSON", e);
        }
    }

    private Plan plan(String text) {
        try {
            return json.readValue(text, Plan.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the words.
            throw new IllegalStateException("what was sealed is a plan");
        }
    }
}
