package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_REMOVED;
import static org.mutuality.journal.strategy.StrategyProblem.TRIAL_ALREADY_RECORDED;
import static org.mutuality.platform.privacy.PrivacyProblem.FAMILY_ERASED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.privacy.Vault;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.Derived;

/**
 * The words of strategies and notes. Each has a key of its own in the vault, so that each can be forgotten by itself and for
 * ever, in the event store and in every copy of it.
 */
@ApplicationScoped
class SealedWords {
    private static final String STRATEGY = "strategy";
    private static final String NOTE = "trial-note";

    private final Vault vault;
    private final FreeTextEncryption encryption;
    private final ObjectMapper json;

    SealedWords(Vault vault, FreeTextEncryption encryption, ObjectMapper json) {
        this.vault = vault;
        this.encryption = encryption;
        this.json = json;
    }

    /** @throws Refusal STRATEGY_REMOVED: its words were forgotten, and nothing is written under its id any more */
    SealedContent seal(StrategyId strategy, Content content) {
        UUID key = key(strategy.value());
        String text = text(Words.of(content));
        String all = content.area().word() + ' ' + content.audience().word() + ' ' + text;
        return unlessForgotten(
                () -> new SealedContent(
                        content.area(), content.audience(), encryption.encrypt(key, STRATEGY, text, all)),
                () -> STRATEGY_REMOVED.because("Share it again under another id"));
    }

    /** Empty once they are forgotten. */
    Optional<Words> open(UUID strategyId, Sealed words) {
        return encryption.decrypt(key(strategyId), STRATEGY, words).map(this::words);
    }

    void forget(StrategyId strategy) {
        vault.destroy(key(strategy.value()));
    }

    /** @throws Refusal TRIAL_ALREADY_RECORDED: its note was forgotten */
    EncryptedText sealNote(UUID familyId, UUID trialId, String note) {
        UUID key = noteKey(familyId, trialId);
        return unlessForgotten(
                () -> encryption.encrypt(key, NOTE, note),
                () -> TRIAL_ALREADY_RECORDED.because("Its note was erased"));
    }

    /** Empty once it is forgotten. */
    Optional<String> openNote(UUID familyId, UUID trialId, Sealed note) {
        return encryption.decrypt(noteKey(familyId, trialId), NOTE, note);
    }

    void forgetNote(UUID familyId, UUID trialId) {
        vault.destroy(noteKey(familyId, trialId));
    }

    private static UUID key(UUID strategyId) {
        return Derived.id("key of a strategy", strategyId);
    }

    // Two families may give their trials one id.
    private static UUID noteKey(UUID familyId, UUID trialId) {
        return Derived.id("key of a note", familyId, trialId);
    }

    private static <T> T unlessForgotten(Supplier<T> sealing, Supplier<Refusal> otherwise) {
        try {
            return sealing.get();
        } catch (Refusal refusal) {
            throw refusal.problem() == FAMILY_ERASED ? otherwise.get() : refusal;
        }
    }

    private String text(Words words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are plain text", e);
        }
    }

    private Words words(String text) {
        try {
            return json.readValue(text, Words.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the words.
            throw new IllegalStateException("the encrypted text is JSON");
        }
    }
}
