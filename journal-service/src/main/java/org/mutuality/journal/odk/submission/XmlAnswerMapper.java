package org.mutuality.journal.odk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.odk.xml.XmlElement;

/**
 * Maps answers from XML to the JSON of the REST API. It validates nothing: a value that does not fit its type is passed
 * on as text, so that the answer parser reports it as it does for everybody.
 */
public final class XmlAnswerMapper {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    // Clients store a decimal in 64 bits and send ten million as 1.0E7.
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?[eE]-?\\d{1,2}");

    private final String currency;

    public XmlAnswerMapper(String currency) {
        this.currency = currency;
    }

    /** Empty elements are left out. */
    public ObjectNode toJson(List<QuestionDefinition> questions, XmlElement element) {
        Map<String, QuestionDefinition> byName =
                questions.stream().collect(Collectors.toMap(QuestionDefinition::name, Function.identity()));
        ObjectNode answers = JSON.objectNode();
        for (XmlElement answer : element.children()) {
            @Nullable QuestionDefinition question = byName.get(answer.name());
            if (question != null && question.questions().isPresent()) {
                entries(answers, answer.name()).add(toJson(question.questions().get(), answer));
            } else if (!answer.text().isEmpty() || !answer.children().isEmpty()) {
                addAnswer(answers, answer, question);
            }
        }
        return answers;
    }

    // An answer that appears twice becomes a list of both, which no type accepts.
    private void addAnswer(ObjectNode answers, XmlElement answer, @Nullable QuestionDefinition question) {
        JsonNode one = question == null ? JSON.textNode(answer.text()) : answer(question, answer.text());
        @Nullable JsonNode before = answers.get(answer.name());
        answers.set(
                answer.name(),
                before == null ? one : JSON.arrayNode().add(before).add(one));
    }

    private JsonNode answer(QuestionDefinition question, String text) {
        return switch (question.type()) {
            case MONEY -> JSON.objectNode().put("amount", plain(text)).put("currency", currency);
            case DECIMAL -> JSON.textNode(plain(text));
            case INTEGER, SCALE ->
                INTEGER.matcher(text).matches() ? JSON.numberNode(Integer.parseInt(text)) : JSON.textNode(text);
            // Clients send a month as its first day.
            case MONTH -> JSON.textNode(text.matches("\\d{4}-\\d{2}-\\d{2}") ? text.substring(0, 7) : text);
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? JSON.booleanNode(text.equals("true"))
                        : JSON.textNode(text);
            case CHOICES -> list(text);
            case DATE, CHOICE, TEXT, REPEAT -> JSON.textNode(text);
        };
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JSON.arrayNode();
        for (String choice : text.split("\\s+", -1)) {
            list.add(choice);
        }
        return list;
    }

    private static String plain(String text) {
        return SCIENTIFIC.matcher(text).matches() ? new BigDecimal(text).toPlainString() : text;
    }

    private static ArrayNode entries(ObjectNode answers, String name) {
        return answers.get(name) instanceof ArrayNode entries ? entries : answers.putArray(name);
    }
}
