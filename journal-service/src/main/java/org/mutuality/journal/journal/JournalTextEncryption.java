package org.mutuality.journal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.form.Form;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.KeyDestructionReceipt;
import org.mutuality.platform.privacy.Vault;

/**
 * Encrypts free text in journals under the family's key: answers to text questions, reasons of
 * corrections, and names of devices.
 */
@ApplicationScoped
public class JournalTextEncryption {
    private static final String JOURNAL = "journal ";
    private static final String DEVICE = "device ";

    private final Vault vault;
    private final ObjectMapper json;

    JournalTextEncryption(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Empty without free text, reason and device, as for most journals; then no key is needed either. */
    public Optional<EncryptedJournalText> encrypt(UUID family, YearMonth month, Form form, JournalContent content) {
        boolean hasText = !form.withoutFreeText(content.answers()).equals(content.answers());
        if (!hasText && content.reason().isEmpty() && content.device().isEmpty()) {
            return Optional.empty();
        }
        String purpose = JOURNAL + month;
        return Optional.of(new EncryptedJournalText(
                vault.encrypt(family, purpose, text(content)),
                Optional.of(content.answers())
                        .filter(answers -> hasText)
                        .map(answers -> vault.fingerprint(family, purpose, text(answers))),
                content.reason().map(reason -> vault.fingerprint(family, purpose, reason)),
                content.device().map(device -> vault.fingerprint(family, DEVICE + month, device))));
    }

    /** Empty once the family has been erased. */
    public Optional<JournalContent> decrypt(UUID family, YearMonth month, Ciphertext encrypted) {
        return vault.decrypt(family, JOURNAL + month, encrypted).map(this::content);
    }

    /** Makes everything that is encrypted under the family's key unreadable, for ever. Repeatable. */
    public KeyDestructionReceipt destroyKey(UUID family) {
        return vault.destroy(family);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain JSON", e);
        }
    }

    private JournalContent content(String text) {
        try {
            return json.readValue(text, JournalContent.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the text.
            throw new IllegalStateException("the encrypted text is a submission");
        }
    }
}
