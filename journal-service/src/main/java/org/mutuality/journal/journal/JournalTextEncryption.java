package org.mutuality.journal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.form.Form;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.Vault;

/** Families' own words in journals: free text among the answers, and reasons of corrections. Sealed under the family's key. */
@ApplicationScoped
public class JournalTextEncryption {
    private static final String JOURNAL = "journal ";

    private final Vault vault;
    private final ObjectMapper json;

    JournalTextEncryption(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Empty when it says nothing in words of its own, as most do; then no key is needed either. */
    public Optional<EncryptedJournalText> encrypt(UUID family, YearMonth month, Form form, JournalContent said) {
        boolean hasText = !form.withoutFreeText(said.answers()).equals(said.answers());
        if (!hasText && said.reason().isEmpty()) {
            return Optional.empty();
        }
        String purpose = JOURNAL + month;
        return Optional.of(new EncryptedJournalText(
                vault.encrypt(family, purpose, text(said)),
                Optional.of(said.answers())
                        .filter(answers -> hasText)
                        .map(answers -> vault.fingerprint(family, purpose, text(answers))),
                said.reason().map(reason -> vault.fingerprint(family, purpose, reason))));
    }

    /** Empty once the family was erased. */
    public Optional<JournalContent> decrypt(UUID family, YearMonth month, Ciphertext words) {
        return vault.decrypt(family, JOURNAL + month, words).map(this::said);
    }

    /** All that stands under the family's key, for ever. Repeatable. */
    public void destroyKey(UUID family) {
        vault.destroy(family);
    }

    private String text(Object said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain JSON", e);
        }
    }

    private JournalContent said(String text) {
        try {
            return json.readValue(text, JournalContent.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the words.
            throw new IllegalStateException("the encrypted text is a submission");
        }
    }
}
