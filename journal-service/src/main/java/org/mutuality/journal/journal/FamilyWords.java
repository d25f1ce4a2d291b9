package org.mutuality.journal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.form.Form;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.privacy.Vault;

/** Families' own words in journals: free text among the answers, and reasons of corrections. Sealed under the family's key. */
@ApplicationScoped
public class FamilyWords {
    private static final String JOURNAL = "journal ";

    private final Vault vault;
    private final ObjectMapper json;

    FamilyWords(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Empty when it says nothing in words of its own, as most do; then no key is needed either. */
    Optional<OwnWords> seal(UUID family, YearMonth month, Form form, Said said) {
        boolean hasText = !form.withoutWords(said.answers()).equals(said.answers());
        if (!hasText && said.reason().isEmpty()) {
            return Optional.empty();
        }
        String purpose = JOURNAL + month;
        return Optional.of(new OwnWords(
                vault.seal(family, purpose, text(said)),
                Optional.of(said.answers())
                        .filter(answers -> hasText)
                        .map(answers -> vault.fingerprint(family, purpose, text(answers))),
                said.reason().map(reason -> vault.fingerprint(family, purpose, reason))));
    }

    /** Empty once the family was erased. */
    Optional<Said> open(UUID family, YearMonth month, Sealed words) {
        return vault.open(family, JOURNAL + month, words).map(this::said);
    }

    /** All that stands under the family's key, for ever. Repeatable. */
    public void forget(UUID family) {
        vault.destroy(family);
    }

    private String text(Object said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain JSON", e);
        }
    }

    private Said said(String text) {
        try {
            return json.readValue(text, Said.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the words.
            throw new IllegalStateException("the encrypted text is a submission");
        }
    }
}
