package org.mutuality.journal.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mutuality.journal.form.answer.AnswerScope;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.publication.PublicationRules;
import org.mutuality.platform.http.json.JsonDefaults;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** Rule 1, pay for completeness, never for content: over random forms and random families. */
class CompletenessPropertyTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final StrictJson STRICT = new StrictJson(JsonDefaults.set(new ObjectMapper()));
    private static final ObjectNode LABEL = JSON.objectNode().put("en", "?");

    /** Whatever is not refused at publication, and whatever is refused once that is left out. */
    @Property(tries = 2_000)
    void who_answers_everything_it_is_asked_is_complete_whatever_it_answers(
            @ForAll Random random, @ForAll @IntRange(min = 0, max = 3) int core) {
        Form form = publishable(randomForm(random, core));
        for (int family = 0; family < 4; family++) {
            Map<String, Object> answers = new Family(form, random, Set.of()).answers();
            assertThat(form.missing(answers)).as("%s with %s", form, answers).isEmpty();
        }
    }

    /** What a family left out decides, and nothing that it answered. */
    @Property(tries = 2_000)
    void two_families_that_left_out_the_same_questions_are_equally_complete(
            @ForAll Random random, @ForAll @IntRange(min = 0, max = 3) int core) {
        Form form = publishable(randomForm(random, core));
        Set<String> leftOut = form.questions().stream()
                .map(FormQuestion::name)
                .filter(name -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        Map<String, Object> first = new Family(form, random, leftOut).answers();
        Map<String, Object> second = new Family(form, random, leftOut).answers();
        if (alwaysAsked(form, first).equals(alwaysAsked(form, second))) {
            assertThat(form.missing(first))
                    .as("%s with %s and %s", form, first, second)
                    .isEqualTo(form.missing(second));
        }
    }

    private static Set<String> alwaysAsked(Form form, Map<String, Object> answers) {
        return form.questions().stream()
                .filter(question -> question.relevant().isEmpty() && answers.containsKey(question.name()))
                .map(FormQuestion::name)
                .collect(Collectors.toSet());
    }

    /** Without what publication refuses; what is left must be free of faults, so each pointer names the cause. */
    private static Form publishable(ObjectNode form) {
        List<FieldError> errors = publish(form).fieldErrors();
        for (FieldError error : errors) {
            String pointer = error.pointer();
            if (pointer.equals("/questions")) {
                form.withArray("questions").add(question("for_everybody", "boolean"));
            } else if (form.at(pointer.substring(0, pointer.lastIndexOf('/'))) instanceof ObjectNode place) {
                place.remove(pointer.substring(pointer.lastIndexOf('/') + 1));
            }
        }
        // With fewer faults there may be another limit for completeFrom.
        publish(form).fieldErrors().stream()
                .filter(error -> error.pointer().equals("/completeFrom"))
                .forEach(error -> form.remove("completeFrom"));
        ValidationErrors left = publish(form);
        assertThat(left.fieldErrors()).as("%s", form).isEmpty();
        return PublicationRules.check(new FormId("pk-test", 1), definition(form), left);
    }

    private static ValidationErrors publish(ObjectNode form) {
        ValidationErrors errors = new ValidationErrors();
        PublicationRules.check(new FormId("pk-test", 1), definition(form), errors);
        return errors;
    }

    private static FormDefinition definition(ObjectNode form) {
        return (FormDefinition) STRICT.read(form.toString().getBytes(UTF_8), FormDefinition.class);
    }

    /** @param core the core form it extends; 0: none */
    private static ObjectNode randomForm(Random random, int core) {
        ObjectNode form = JSON.objectNode().put("defaultLanguage", "en");
        form.putArray("languages").add("en");
        form.set("title", LABEL);
        if (core > 0) {
            form.put("extends", "core-" + core);
        }
        if (random.nextBoolean()) {
            form.put("completeFrom", 1 + random.nextInt(8));
        }
        List<ObjectNode> earlier = new ArrayList<>();
        ArrayNode questions = form.putArray("questions");
        for (int i = random.nextInt(7); i >= 0; i--) {
            questions.add(randomQuestion("q" + i, earlier, random, 0));
        }
        return form;
    }

    private static ObjectNode randomQuestion(String name, List<ObjectNode> earlier, Random random, int depth) {
        List<String> types = List.of("boolean", "integer", "choice", "choices", "scale", "text", "repeat");
        ObjectNode question = question(name, types.get(random.nextInt(depth < 2 ? 7 : 6)));
        if (random.nextBoolean()) {
            question.put("required", true);
        }
        condition(earlier, random, false).ifPresent(condition -> question.put("relevant", condition));
        if (question.get("type").textValue().equals("repeat")) {
            List<ObjectNode> visible = new ArrayList<>(earlier);
            ArrayNode nested = question.putArray("questions");
            for (int i = random.nextInt(3); i >= 0; i--) {
                nested.add(randomQuestion(name + "_" + i, visible, random, depth + 1));
            }
        } else {
            List<ObjectNode> self = new ArrayList<>(earlier);
            self.add(question);
            condition(self, random, true)
                    .map(condition -> condition.replace("${" + name + "}", "."))
                    .ifPresent(condition -> question.put("constraint", condition));
        }
        earlier.add(question);
        return question;
    }

    private static ObjectNode question(String name, String type) {
        ObjectNode question = JSON.objectNode().put("name", name).put("type", type);
        question.set("label", LABEL);
        switch (type) {
            case "integer", "scale" -> question.put("least", 0).put("most", 3);
            case "choice", "choices" -> {
                question.putArray("choices").add("a").add("b").add("c");
                ObjectNode labels = question.putObject("choiceLabels");
                List.of("a", "b", "c").forEach(choice -> labels.set(choice, LABEL));
            }
            default -> {}
        }
        return question;
    }

    // Each can be met and can fail to be met.
    private static Optional<String> condition(List<ObjectNode> questions, Random random, boolean last) {
        if (questions.isEmpty() || random.nextInt(5) < 3) {
            return Optional.empty();
        }
        ObjectNode question =
                last && random.nextBoolean() ? questions.getLast() : questions.get(random.nextInt(questions.size()));
        String name = "${" + question.get("name").textValue() + "}";
        String condition =
                switch (question.get("type").textValue()) {
                    case "boolean" -> name + " = " + (random.nextBoolean() ? "true()" : "false()");
                    case "integer", "scale" -> name + (random.nextBoolean() ? " > " : " <= ") + random.nextInt(3);
                    case "choice" -> name + (random.nextBoolean() ? " = 'a'" : " != 'b'");
                    case "choices" -> random.nextBoolean() ? "selected(" + name + ", 'a')" : "count-selected(" + name + ") < 2";
                    case "repeat" -> "count(" + name + ") > 0";
                    default -> name + " != 'y'";
                };
        return Optional.of(random.nextInt(4) == 0 ? "not(" + condition + ")" : condition);
    }

    /** Answers, at random, all it is asked and can answer, except for what it leaves out. */
    private record Family(Form form, Random random, Set<String> leftOut) {
        Map<String, Object> answers() {
            ObjectNode answers = answers(form.questions(), form.definition().questions(), Optional.empty());
            ValidationErrors errors = new ValidationErrors();
            Map<String, Object> read = form.read(answers, "/answers", "PHP", errors);
            assertThat(errors.fieldErrors()).as("%s with %s", form, answers).isEmpty();
            return read;
        }

        private ObjectNode answers(
                List<FormQuestion> questions, List<QuestionDefinition> definitions, Optional<AnswerScope> enclosing) {
            ObjectNode answers = JSON.objectNode();
            Map<String, Object> plain = new LinkedHashMap<>();
            AnswerScope scope = new AnswerScope(plain, enclosing);
            for (int i = 0; i < questions.size(); i++) {
                FormQuestion question = questions.get(i);
                if (!leftOut.contains(question.name()) && question.isRelevant(scope)) {
                    answer(question, definitions.get(i), scope).ifPresent(answer -> {
                        answers.set(question.name(), answer);
                        plain.put(question.name(), plain(answer));
                    });
                }
            }
            return answers;
        }

        private Optional<JsonNode> answer(FormQuestion question, QuestionDefinition definition, AnswerScope scope) {
            List<JsonNode> possible = new ArrayList<>(
                    question.type() instanceof RepeatType repeat
                            ? List.of(entries(repeat, definition, scope))
                            : possible(definition));
            Collections.shuffle(possible, random);
            return possible.stream()
                    .filter(answer -> question.constraint()
                            .map(rule -> rule.holds(scope, plain(answer)))
                            .orElse(true))
                    .findFirst();
        }

        private ArrayNode entries(RepeatType repeat, QuestionDefinition definition, AnswerScope scope) {
            ArrayNode entries = JSON.arrayNode();
            Set<ObjectNode> seen = new HashSet<>();
            // The core's exchanges have rules of their own.
            for (int i = definition.name().equals("exchanges") ? 0 : random.nextInt(3); i > 0; i--) {
                ObjectNode entry = answers(repeat.questions(), definition.nestedQuestions(), Optional.of(scope));
                if (seen.add(entry)) {
                    entries.add(entry);
                }
            }
            return entries;
        }

        private static List<JsonNode> possible(QuestionDefinition question) {
            return switch (question.type()) {
                case BOOLEAN -> List.of(JSON.booleanNode(true), JSON.booleanNode(false));
                case INTEGER, SCALE ->
                    List.of(JSON.numberNode(1), JSON.numberNode(2), JSON.numberNode(3), number(question));
                case CHOICE ->
                    question.choices().orElseThrow().stream()
                            .<JsonNode>map(JSON::textNode)
                            .toList();
                case CHOICES -> {
                    List<String> choices = question.choices().orElseThrow();
                    yield List.of(
                            JSON.arrayNode(),
                            JSON.arrayNode().add(choices.getFirst()),
                            JSON.arrayNode().add(choices.getLast()),
                            JSON.arrayNode().add(choices.getFirst()).add(choices.getLast()));
                }
                case MONEY ->
                    List.of(
                            JSON.objectNode().put("amount", "0").put("currency", "PHP"),
                            JSON.objectNode().put("amount", "7.50").put("currency", "PHP"));
                case TEXT -> List.of(JSON.textNode("x"), JSON.textNode("y"));
                case DECIMAL -> List.of(JSON.textNode("1.5"));
                case DATE -> List.of(JSON.textNode("2021-03-31"));
                case MONTH -> List.of(JSON.textNode("2021-03"));
                case REPEAT -> List.of();
            };
        }

        private static JsonNode number(QuestionDefinition question) {
            return JSON.numberNode(question.least().map(least -> least.intValue()).orElse(0));
        }

        private static Object plain(JsonNode answer) {
            return new ObjectMapper().convertValue(answer, Object.class);
        }
    }
}
