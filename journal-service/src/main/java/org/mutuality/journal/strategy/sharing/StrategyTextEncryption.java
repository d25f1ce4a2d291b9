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
 * The words of strategies and notes. Each has a key of its own in the vault, so that each can be forgotten by itself and for
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

    /** @throws ProblemException STRATEGY_REMOVED: its words were forgotten, and nothing is written under its id any more */
    public EncryptedStrategyContent encrypt(StrategyId strategy, StrategyContent content) {
        UUID key = key(strategy.value());
        String text = text(StrategyText.of(content));
        String all = content.area().jsonValue() + ' ' + content.audience().jsonValue() + ' ' + text;
        return unlessForgotten(
                () -> new EncryptedStrategyContent(
                        content.area(), content.audience(), encryption.encrypt(key, STRATEGY, text, all)),
                () -> STRATEGY_REMOVED.because("Share it again under another id"));
    }

    /** Empty once they are forgotten. */
    public Optional<StrategyText> decrypt(UUID strategyId, Ciphertext words) {
        return encryption.decrypt(key(strategyId), STRATEGY, words).map(this::words);
    }

    void destroyKey(StrategyId strategy) {
        vault.destroy(key(strategy.value()));
    }

    /** @throws ProblemException TRIAL_ALREADY_RECORDED: its note was forgotten */
    public EncryptedText encryptNote(UUID familyId, UUID trialId, String note) {
        UUID key = noteKey(familyId, trialId);
        return unlessForgotten(
                () -> encryption.encrypt(key, NOTE, note), () -> TRIAL_ALREADY_RECORDED.because("Its note was erased"));
    }

    /** Empty once it is forgotten. */
    public Optional<String> openNote(UUID familyId, UUID trialId, Ciphertext note) {
        return encryption.decrypt(noteKey(familyId, trialId), NOTE, note);
    }

    void destroyNoteKey(UUID familyId, UUID trialId) {
        vault.destroy(noteKey(familyId, trialId));
    }

    private static UUID key(UUID strategyId) {
        return NameBasedUuid.id("key of a strategy", strategyId);
    }

    // Two families may give their trials one id.
    private static UUID noteKey(UUID familyId, UUID trialId) {
        return NameBasedUuid.id("key of a note", familyId, trialId);
    }

    private static <T> T unlessForgotten(Supplier<T> sealing, Supplier<ProblemException> otherwise) {
        try {
            return sealing.get();
        } catch (ProblemException refusal) {
            throw refusal.problem() == FAMILY_ERASED ? otherwise.get() : refusal;
        }
    }

    private String text(StrategyText words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are plain text", e);
        }
    }

    private StrategyText words(String text) {
        try {
            return json.readValue(text, StrategyText.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the words.
            throw new IllegalStateException("the encrypted text is JSON");
        }
    }
}
