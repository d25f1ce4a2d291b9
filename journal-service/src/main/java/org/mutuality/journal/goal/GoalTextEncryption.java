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

/** Encrypts free text about goals under the family's key: plans, notes to progress, and reasons for giving up. */
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

    /** Empty once the family has been erased. */
    Optional<GoalPlan> decrypt(UUID family, UUID goal, Ciphertext plan) {
        return encryption.decrypt(family, PLAN + goal, plan).map(this::plan);
    }

    /** With its free text, unless the family has been erased. */
    GoalHistoryEntry decrypt(UUID family, UUID goal, GoalHistoryEntry entry, Ciphertext ciphertext) {
        return switch (entry.what()) {
            case SET, CHANGED -> entry.withPlan(decrypt(family, goal, ciphertext));
            case ADVANCED -> entry.withNote(encryption.decrypt(family, NOTE + goal, ciphertext));
            case DROPPED -> entry.withReason(encryption.decrypt(family, REASON + goal, ciphertext));
            case REACHED -> entry;
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
            // Jackson's own message quotes the text.
            throw new IllegalStateException("the encrypted text is a plan");
        }
    }
}
