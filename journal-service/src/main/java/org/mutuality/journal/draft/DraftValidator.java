package org.mutuality.journal.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;
import static org.mutuality.journal.draft.DraftProblem.DRAFT_INVALID;
import static org.mutuality.journal.exchange.journal.JournalExchangeReader.EXCHANGES;
import static org.mutuality.journal.exchange.journal.JournalExchangeReader.PRIVATE;

/** Reads drafts by their forms: what can't be kept at all, and what is to be mended before the month is told. */
@ApplicationScoped
class DraftValidator {
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_DEVICE = 64;

    private final FormCatalog forms;
    private final RequestLocale locale;
    private final ObjectMapper json;

    DraftValidator(FormCatalog forms, RequestLocale spoken, ObjectMapper json) {
        this.forms = forms;
        this.locale = spoken;
        this.json = json;
    }

    /** What a journal of these answers would be refused for, and what would make it complete. */
    record DraftReview(List<FieldError> errors, List<String> missing) {}

    /** JSON text of the answers. @throws org.mutuality.platform.problem.Refusal DRAFT_INVALID */
    String requireStorable(String country, String form, JsonNode answers, Optional<String> device) {
        String text = answers.toString();
        ValidationErrors wrongs = locale.newValidationErrors();
        wrongs.addUnless(forms.usable(form, country).isPresent(), "/form", "validation.form");
        wrongs.addUnless(answers.isObject(), "/answers", "validation.answers");
        wrongs.addUnless(
                text.getBytes(StandardCharsets.UTF_8).length <= LARGEST,
                "/answers",
                "validation.bytes-at-most",
                LARGEST);
        device.ifPresent(name -> wrongs.checkText(name, LONGEST_DEVICE, "/device"));
        wrongs.throwIfAny(DRAFT_INVALID);
        return text;
    }

    DraftReview review(String form, JsonNode answers, String currency) {
        Form reading = forms.form(form).orElseThrow(() -> new IllegalStateException("a draft on an unknown form"));
        ValidationErrors wrongs = locale.newValidationErrors();
        var read = reading.read(answers, "/answers", currency, wrongs);
        return new DraftReview(wrongs.fieldErrors(), reading.missing(read));
    }

    /** As {@link #parse}, without the private exchanges: for who writes on the family's behalf. */
    JsonNode parseWithoutPrivate(String answers) {
        JsonNode told = parse(answers);
        if (told.path(EXCHANGES) instanceof ArrayNode entries) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries.get(i).path(PRIVATE).asBoolean()) {
                    entries.remove(i);
                }
            }
        }
        return told;
    }

    JsonNode parse(String answers) {
        try {
            return json.readTree(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }
}
