package org.mutuality.journal.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;
import org.mutuality.journal.goal.plan.EncryptedPlanWithDigest;
import org.mutuality.journal.goal.plan.GoalPlan;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.FreeTextEncryption;

/** What a family says of its goals, under its key: its plans, the notes to its progress, why it let one go. */
@ApplicationScoped
class GoalTextEncryption {
    private static final String PLAN = "goal-plan ";
    private static final String NOTE = "goal-note ";
    private static final String REASON = "goal-reason ";

    private final FreeTextEncryption encryption;
    private final ObjectMapper json;

    GoalTextEncryption(FreeTextEncryption encryption, ObjectMapper json) {
        this.encryption = encryption;
        this.json = json;
    }

    EncryptedPlanWithDigest encrypt(UUID family, UUID goal, GoalPlan plan) {
        return new EncryptedPlanWithDigest(
                EncryptedTextWithDigest.of(encryption, family, PLAN + goal, text(plan), plan.digest()),
                plan.targetMonth(),
                plan.steps().size());
    }

    EncryptedTextWithDigest encryptNote(UUID family, UUID goal, String note) {
        return EncryptedTextWithDigest.of(encryption, family, NOTE + goal, note);
    }

    EncryptedTextWithDigest encryptReason(UUID family, UUID goal, String reason) {
        return EncryptedTextWithDigest.of(encryption, family, REASON + goal, reason);
    }

    /** Empty once the family was erased. */
    Optional<GoalPlan> decrypt(UUID family, UUID goal, Ciphertext plan) {
        return encryption.decrypt(family, PLAN + goal, plan).map(this::plan);
    }

    /** With its words, as long as the family wasn't erased. */
    GoalHistoryEntry decrypt(UUID family, UUID goal, GoalHistoryEntry one, Ciphertext words) {
        return switch (one.what()) {
            case SET, CHANGED -> one.planned(decrypt(family, goal, words));
            case ADVANCED -> one.noted(encryption.decrypt(family, NOTE + goal, words));
            case DROPPED -> one.withReason(encryption.decrypt(family, REASON + goal, words));
            case REACHED -> one;
        };
    }

    private String text(GoalPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan can be written as JSON", e);
        }
    }

    private GoalPlan plan(String text) {
        try {
            return json.readValue(text, GoalPlan.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the words.
            throw new IllegalStateException("what was sealed is a plan");
        }
    }
}
