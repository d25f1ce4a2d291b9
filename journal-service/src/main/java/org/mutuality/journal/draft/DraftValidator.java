package org.mutuality.journal.draft;

import static org.mutuality.journal.draft.DraftProblem.DRAFT_INVALID;
import static org.mutuality.journal.exchange.journal.JournalExchangeReader.EXCHANGES;
import static org.mutuality.journal.exchange.journal.JournalExchangeReader.PRIVATE;

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

/** Checks what a draft must fulfil to be saved, and reviews its answers by its form. */
@ApplicationScoped
class DraftValidator {
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_DEVICE = 64;

    private final FormCatalog forms;
    private final RequestLocale locale;
    private final ObjectMapper json;

    DraftValidator(FormCatalog forms, RequestLocale locale, ObjectMapper json) {
        this.forms = forms;
        this.locale = locale;
        this.json = json;
    }

    /**
     * @param errors for what a journal with these answers would be refused
     * @param missing questions that would make it complete
     */
    record DraftReview(List<FieldError> errors, List<String> missing) {}

    /**
     * @return JSON text of the answers
     * @throws ProblemException DRAFT_INVALID
     */
    String requireStorable(String country, String form, JsonNode answers, Optional<String> device) {
        String text = answers.toString();
        ValidationErrors errors = locale.newValidationErrors();
        errors.addUnless(forms.usable(form, country).isPresent(), "/form", "validation.form");
        errors.addUnless(answers.isObject(), "/answers", "validation.answers");
        errors.addUnless(
                text.getBytes(StandardCharsets.UTF_8).length <= LARGEST,
                "/answers",
                "validation.bytes-at-most",
                LARGEST);
        device.ifPresent(name -> errors.checkText(name, LONGEST_DEVICE, "/device"));
        errors.throwIfAny(DRAFT_INVALID);
        return text;
    }

    DraftReview review(String form, JsonNode answers, String currency) {
        Form definition = forms.form(form).orElseThrow(() -> new IllegalStateException("a draft on an unknown form"));
        ValidationErrors errors = locale.newValidationErrors();
        var parsed = definition.read(answers, "/answers", currency, errors);
        return new DraftReview(errors.fieldErrors(), definition.missing(parsed));
    }

    /** As {@link #parse}, without private exchanges: for those who write on the family's behalf. */
    JsonNode parseWithoutPrivate(String answers) {
        JsonNode json = parse(answers);
        if (json.path(EXCHANGES) instanceof ArrayNode entries) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries.get(i).path(PRIVATE).asBoolean()) {
                    entries.remove(i);
                }
            }
        }
        return json;
    }

    JsonNode parse(String answers) {
        try {
            return json.readTree(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }
}
