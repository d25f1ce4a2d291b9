package org.mutuality.journal.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/**
 * A wording of the journal.
 *
 * @param id name and version, as in {@code core-1}; what it asks never changes under this id
 * @param completeFrom answers from which a journal is complete
 * @param questions in the order they are asked
 */
public record Form(String id, int completeFrom, List<Question> questions) {
    public Form {
        questions = List.copyOf(questions);
    }

    /**
     * Answers in the form's order and each in its one spelling, so that the same journal told twice is equal.
     *
     * @param answers JSON as told
     * @param at pointer to {@code answers}
     * @param currency ISO 4217, of the cohort
     * @param wrongs gets every wrong place; when there is one, what is returned is of no use
     */
    public Map<String, Object> read(JsonNode answers, String at, String currency, Wrongs wrongs) {
        Map<String, Object> read = new LinkedHashMap<>();
        if (wrongs.check(answers.isObject(), at, "is an object: name of a question, answer")) {
            int known = 0;
            for (Question question : questions) {
                JsonNode answer = answers.path(question.name());
                known += answer.isMissingNode() ? 0 : 1;
                read(question, answer, Wrong.under(at, question.name()), currency, read, wrongs);
            }
            if (known < answers.size()) {
                nameUnknown(answers, at, wrongs);
            }
        }
        return Collections.unmodifiableMap(read);
    }

    public boolean complete(Map<String, Object> answers) {
        return answers.size() >= completeFrom;
    }

    /** Names of what would make it complete; none when it is. */
    @JsonIgnore
    public List<String> missing(Map<String, Object> answers) {
        return complete(answers)
                ? List.of()
                : questions.stream()
                        .map(Question::name)
                        .filter(name -> !answers.containsKey(name))
                        .toList();
    }

    /** Answers that may leave this service: a family's own words may hold anybody's name, so free text stays home. */
    public Map<String, Object> withoutText(Map<String, Object> answers) {
        Map<String, Object> left = new LinkedHashMap<>(answers);
        questions.stream()
                .filter(TextQuestion.class::isInstance)
                .map(Question::name)
                .forEach(left::remove);
        return Collections.unmodifiableMap(left);
    }

    private static void read(
            Question question, JsonNode answer, String at, String currency, Map<String, Object> into, Wrongs wrongs) {
        if (answer.isNull()) {
            wrongs.add(at, "is left out when it isn't answered");
        } else if (!answer.isMissingNode()) {
            question.read(answer, at, currency, wrongs).ifPresent(value -> into.put(question.name(), value));
        }
    }

    private void nameUnknown(JsonNode answers, String at, Wrongs wrongs) {
        List<String> names = questions.stream().map(Question::name).toList();
        answers.fieldNames()
                .forEachRemaining(
                        name -> wrongs.check(names.contains(name), Wrong.under(at, name), "is no question of " + id));
    }
}
