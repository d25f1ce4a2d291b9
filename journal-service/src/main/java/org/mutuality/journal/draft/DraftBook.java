package org.mutuality.journal.draft;

import static org.mutuality.journal.draft.DraftProblem.DRAFT_INVALID;
import static org.mutuality.journal.exchange.Reported.EXCHANGES;
import static org.mutuality.journal.exchange.Reported.PRIVATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.Forms;
import org.mutuality.journal.form.Spoken;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/** Reads drafts by their forms: what can't be kept at all, and what is to be mended before the month is told. */
@ApplicationScoped
class DraftBook {
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_DEVICE = 64;

    private final Forms forms;
    private final Spoken spoken;
    private final ObjectMapper json;

    DraftBook(Forms forms, Spoken spoken, ObjectMapper json) {
        this.forms = forms;
        this.spoken = spoken;
        this.json = json;
    }

    /** What a journal of these answers would be refused for, and what would make it complete. */
    record Review(List<Wrong> wrong, List<String> missing) {}

    /** JSON text of the answers. @throws org.mutuality.platform.problem.Refusal DRAFT_INVALID */
    String keepable(String country, String form, JsonNode answers, Optional<String> device) {
        String text = answers.toString();
        Wrongs wrongs = spoken.wrongs();
        wrongs.check(forms.usable(form, country).isPresent(), "/form", "validation.form");
        wrongs.check(answers.isObject(), "/answers", "validation.answers");
        wrongs.check(
                text.getBytes(StandardCharsets.UTF_8).length <= LARGEST,
                "/answers",
                "validation.bytes-at-most",
                LARGEST);
        device.ifPresent(name -> wrongs.checkText(name, LONGEST_DEVICE, "/device"));
        wrongs.orThrow(DRAFT_INVALID);
        return text;
    }

    Review review(String form, JsonNode answers, String currency) {
        Form reading = forms.form(form).orElseThrow(() -> new IllegalStateException("a draft on an unknown form"));
        Wrongs wrongs = spoken.wrongs();
        var read = reading.read(answers, "/answers", currency, wrongs);
        return new Review(wrongs.found(), reading.missing(read));
    }

    /** As {@link #parsed}, without the private exchanges: for who writes on the family's behalf. */
    JsonNode open(String answers) {
        JsonNode told = parsed(answers);
        if (told.path(EXCHANGES) instanceof ArrayNode entries) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries.get(i).path(PRIVATE).asBoolean()) {
                    entries.remove(i);
                }
            }
        }
        return told;
    }

    JsonNode parsed(String answers) {
        try {
            return json.readTree(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }
}
