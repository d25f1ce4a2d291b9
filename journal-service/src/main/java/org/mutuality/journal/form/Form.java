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
 * A wording of the journal, ready to read answers by.
 *
 * @param formId what it asks never changes under this id
 * @param definition whole: with the questions of the form that it extends
 */
public record Form(FormId formId, FormDefinition definition, List<FormQuestion> questions) {
    public Form {
        questions = List.copyOf(questions);
    }

    /**
     * @param base the form that it extends
     * @param wrongs gets everything wrong with it, by pointers into {@code definition}; then what is returned is of no use
     */
    public static Form compile(FormId id, FormDefinition definition, Optional<Form> base, ValidationErrors wrongs) {
        FormDefinition whole =
                base.map(Form::definition).map(definition::withBase).orElse(definition);
        int before = whole.questions().size() - definition.questions().size();
        return new Form(id, whole, new FormCompiler(whole, before, wrongs).questions());
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
     * Answers in the form's order and each in its one spelling, so that the same journal told twice is equal.
     *
     * @param answers JSON as told
     * @param at pointer to {@code answers}
     * @param currency ISO 4217, of the cohort
     * @param wrongs gets every wrong place, in its language; when there is one, what is returned is of no use
     */
    public Map<String, Object> read(JsonNode answers, String at, String currency, ValidationErrors wrongs) {
        return AnswerParser.of(this, currency, wrongs).read(answers, at);
    }

    /** What would make it complete, as {@code ladder} or {@code children/0/grade}; nothing when it is. */
    public List<String> missing(Map<String, Object> answers) {
        return answers.size() < definition.completeFrom().orElse(1)
                ? Completeness.missing(questions, answers, any -> true)
                : Completeness.missing(questions, answers, FormQuestion::required);
    }

    /** Whether a question is asked just as the newest core asks it; else its answers mean what the country means. */
    public boolean isSameAsCore(String question) {
        return CoreForms.isSameAsCore(question, definition);
    }

    /** Entries of a repeat that is asked just as the newest core asks it; else none, for then they mean what the country means. */
    public List<Map<String, Object>> entries(String repeat, Map<String, Object> answers) {
        return Optional.ofNullable(answers.get(repeat))
                .filter(told -> isSameAsCore(repeat))
                .map(RepeatEntries::of)
                .orElse(List.of());
    }

    /** Answers but for free text. What was told of exchanges stays whole: with whom is an id there. */
    public Map<String, Object> withoutFreeText(Map<String, Object> answers) {
        Map<String, Object> left = PublishableAnswers.withoutFreeText(questions, answers);
        if (entries(PublishableAnswers.EXCHANGES, answers).isEmpty()) {
            return left;
        }
        Map<String, Object> whole = new LinkedHashMap<>(left);
        whole.put(
                PublishableAnswers.EXCHANGES,
                Optional.ofNullable(answers.get(PublishableAnswers.EXCHANGES)).orElseThrow());
        return Collections.unmodifiableMap(whole);
    }

    /**
     * Answers that may leave this service: a family's own words may hold anybody's name, so free text stays home. So does
     * what was told of exchanges: those are told of by themselves, and a private one not with whom.
     */
    public Map<String, Object> publishableAnswers(Map<String, Object> answers) {
        return PublishableAnswers.of(questions, answers);
    }
}
