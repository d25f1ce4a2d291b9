package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.answer.RepeatEntries;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A form that is ready to parse answers.
 *
 * @param formId the content of a form never changes under its id
 * @param definition complete: with the questions of the form it extends
 */
public record Form(FormId formId, FormDefinition definition, List<FormQuestion> questions) {
    public Form {
        questions = List.copyOf(questions);
    }

    /**
     * @param base the form it extends
     * @param errors gets everything that is invalid, by pointers into {@code definition}; if there is anything, the
     *     result must not be used
     */
    public static Form compile(FormId id, FormDefinition definition, Optional<Form> base, ValidationErrors errors) {
        FormDefinition combined =
                base.map(Form::definition).map(definition::withBase).orElse(definition);
        int before = combined.questions().size() - definition.questions().size();
        return new Form(id, combined, new FormCompiler(combined, before, errors).questions());
    }

    public String id() {
        return formId.toString();
    }

    public String defaultLanguage() {
        return definition.defaultLanguage();
    }

    public boolean usableIn(String country) {
        return formId.usableIn(country);
    }

    /**
     * Parses answers into the form's order and canonical values, so that the same journal submitted twice is equal.
     *
     * @param answers JSON as submitted
     * @param pointer RFC 6901 pointer to {@code answers}
     * @param currency ISO 4217 code of the cohort's currency
     * @param errors gets every invalid answer, in its language; if there is any, the result must not be used
     */
    public Map<String, Object> read(JsonNode answers, String pointer, String currency, ValidationErrors errors) {
        return AnswerParser.of(this, currency, errors).read(answers, pointer);
    }

    /**
     * Questions that are still to be answered, such as {@code ladder}; empty when the journal is complete. Counts only what
     * every family is asked, so that no answer decides: whoever answers what it is asked is complete.
     */
    public List<String> missing(Map<String, Object> answers) {
        List<FormQuestion> unanswered = questions.stream()
                .filter(question -> question.relevant().isEmpty() && !answers.containsKey(question.name()))
                .toList();
        long always = questions.stream()
                .filter(question -> question.relevant().isEmpty())
                .count();
        boolean enough = always - unanswered.size() >= definition.completeFrom().orElse(1);
        return unanswered.stream()
                .filter(question -> !enough || question.required())
                .map(FormQuestion::name)
                .toList();
    }

    /**
     * Whether the question has the same definition as in the newest core form; otherwise its answers have the country's
     * own meaning.
     */
    public boolean isSameAsCore(String question) {
        return CoreForms.isSameAsCore(question, definition);
    }

    /**
     * Entries of a repeat that is defined as in the newest core form; otherwise none, because their meaning is the
     * country's own.
     */
    public List<Map<String, Object>> entries(String repeat, Map<String, Object> answers) {
        return Optional.ofNullable(answers.get(repeat))
                .filter(answer -> isSameAsCore(repeat))
                .map(RepeatEntries::of)
                .orElse(List.of());
    }

    /** Answers without free text. Exchanges are kept whole, because their partner is an id. */
    public Map<String, Object> withoutFreeText(Map<String, Object> answers) {
        Map<String, Object> remaining = PublishableAnswers.withoutFreeText(questions, answers);
        if (entries(PublishableAnswers.EXCHANGES, answers).isEmpty()) {
            return remaining;
        }
        Map<String, Object> combined = new LinkedHashMap<>(remaining);
        combined.put(
                PublishableAnswers.EXCHANGES,
                Optional.ofNullable(answers.get(PublishableAnswers.EXCHANGES)).orElseThrow());
        return Collections.unmodifiableMap(combined);
    }

    /**
     * Answers that may leave this service: without free text, which may contain anybody's name, and without exchanges,
     * which are published on their own.
     */
    public Map<String, Object> publishableAnswers(Map<String, Object> answers) {
        return PublishableAnswers.of(questions, answers);
    }
}
