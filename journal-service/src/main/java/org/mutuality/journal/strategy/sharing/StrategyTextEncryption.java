package org.mutuality.journal.strategy.sharing;

import static org.mutuality.journal.strategy.sharing.StrategyProblem.STRATEGY_REMOVED;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.TRIAL_ALREADY_RECORDED;
import static org.mutuality.platform.privacy.PrivacyProblem.FAMILY_ERASED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.privacy.Vault;
import org.mutuality.platform.problem.ProblemException;

/**
 * Encrypts the text of strategies and notes. Each has its own key in the vault, so that each can be destroyed by itself and for
 * ever, in the event store and in every copy of it.
 */
@ApplicationScoped
public class StrategyTextEncryption {
    private static final String STRATEGY = "strategy";
    private static final String NOTE = "trial-note";

    private final Vault vault;
    private final FreeTextEncryption encryption;
    private final ObjectMapper json;

    StrategyTextEncryption(Vault vault, FreeTextEncryption encryption, ObjectMapper json) {
        this.vault = vault;
        this.encryption = encryption;
        this.json = json;
    }

    /** @throws ProblemException STRATEGY_REMOVED: its key was destroyed, and nothing more is written under its id */
    public EncryptedStrategyContent encrypt(StrategyId strategy, StrategyContent content) {
        UUID key = key(strategy.value());
        String text = text(StrategyText.of(content));
        String all = content.area().jsonValue() + ' ' + content.audience().jsonValue() + ' ' + text;
        return unlessKeyDestroyed(
                () -> new EncryptedStrategyContent(
                        content.area(), content.audience(), encryption.encrypt(key, STRATEGY, text, all)),
                () -> STRATEGY_REMOVED.because("use-another-id"));
    }

    /** Empty once its key was destroyed. */
    public Optional<StrategyText> decrypt(UUID strategyId, Ciphertext ciphertext) {
        return encryption.decrypt(key(strategyId), STRATEGY, ciphertext).map(this::strategyText);
    }

    void destroyKey(StrategyId strategy) {
        vault.destroy(key(strategy.value()));
    }

    /** @throws ProblemException TRIAL_ALREADY_RECORDED: the key of its note was destroyed */
    public EncryptedText encryptNote(UUID familyId, UUID trialId, String note) {
        UUID key = noteKey(familyId, trialId);
        return unlessKeyDestroyed(
                () -> encryption.encrypt(key, NOTE, note), () -> TRIAL_ALREADY_RECORDED.because("note-erased"));
    }

    /** Empty once its key was destroyed. */
    public Optional<String> decryptNote(UUID familyId, UUID trialId, Ciphertext note) {
        return encryption.decrypt(noteKey(familyId, trialId), NOTE, note);
    }

    void destroyNoteKey(UUID familyId, UUID trialId) {
        vault.destroy(noteKey(familyId, trialId));
    }

    private static UUID key(UUID strategyId) {
        return NameBasedUuid.id("strategy-key", strategyId);
    }

    // Two families may use the same trial id.
    private static UUID noteKey(UUID familyId, UUID trialId) {
        return NameBasedUuid.id("trial-note-key", familyId, trialId);
    }

    private static <T> T unlessKeyDestroyed(Supplier<T> encryptedText, Supplier<ProblemException> otherwise) {
        try {
            return encryptedText.get();
        } catch (ProblemException refusal) {
            throw refusal.problem() == FAMILY_ERASED ? otherwise.get() : refusal;
        }
    }

    private String text(StrategyText content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a strategy is plain text", e);
        }
    }

    private StrategyText strategyText(String text) {
        try {
            return json.readValue(text, StrategyText.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the text.
            throw new IllegalStateException("the encrypted text is JSON");
        }
    }
}
