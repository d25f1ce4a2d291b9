package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.platform.problem.Wrongs;

/**
 * A wording of the journal, ready to read answers by.
 *
 * @param formId what it asks never changes under this id
 * @param definition whole: with the questions of the form that it extends
 */
public record Form(FormId formId, FormDefinition definition, List<Question> questions) {
    public Form {
        questions = List.copyOf(questions);
    }

    /**
     * @param base the form that it extends
     * @param wrongs gets everything wrong with it, by pointers into {@code definition}; then what is returned is of no use
     */
    static Form of(FormId id, FormDefinition definition, Optional<Form> base, Wrongs wrongs) {
        FormDefinition whole = base.map(Form::definition).map(definition::on).orElse(definition);
        int before = whole.questions().size() - definition.questions().size();
        return new Form(id, whole, new Compilation(whole, before, wrongs).questions());
    }

    public String id() {
        return formId.toString();
    }

    String defaultLanguage() {
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
    public Map<String, Object> read(JsonNode answers, String at, String currency, Wrongs wrongs) {
        return Reading.of(this, currency, wrongs).read(answers, at);
    }

    /** What would make it complete, as {@code ladder} or {@code children/0/grade}; nothing when it is. */
    public List<String> missing(Map<String, Object> answers) {
        return answers.size() < definition.completeFrom().orElse(1)
                ? Completeness.missing(questions, answers, any -> true)
                : Completeness.missing(questions, answers, Question::required);
    }

    /** Whether a question is asked just as the newest core asks it; else its answers mean what the country means. */
    public boolean asksAlike(String question) {
        return CoreForms.asksAlike(question, definition);
    }

    /** Entries of a repeat that is asked just as the newest core asks it; else none, for then they mean what the country means. */
    public List<Map<String, Object>> entries(String repeat, Map<String, Object> answers) {
        return Optional.ofNullable(answers.get(repeat))
                .filter(told -> asksAlike(repeat))
                .map(Entries::of)
                .orElse(List.of());
    }

    /** Answers but for free text. What was told of exchanges stays whole: with whom is an id there. */
    public Map<String, Object> withoutWords(Map<String, Object> answers) {
        Map<String, Object> left = Tellable.wordless(questions, answers);
        if (entries(Tellable.EXCHANGES, answers).isEmpty()) {
            return left;
        }
        Map<String, Object> whole = new LinkedHashMap<>(left);
        whole.put(
                Tellable.EXCHANGES,
                Optional.ofNullable(answers.get(Tellable.EXCHANGES)).orElseThrow());
        return Collections.unmodifiableMap(whole);
    }

    /**
     * Answers that may leave this service: a family's own words may hold anybody's name, so free text stays home. So does
     * what was told of exchanges: those are told of by themselves, and a private one not with whom.
     */
    public Map<String, Object> withoutText(Map<String, Object> answers) {
        return Tellable.of(questions, answers);
    }
}
