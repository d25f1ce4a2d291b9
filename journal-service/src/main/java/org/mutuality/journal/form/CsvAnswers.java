package org.mutuality.journal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mutuality.journal.form.AnswerType.BooleanType;
import org.mutuality.journal.form.AnswerType.IntegerType;

/**
 * The cells of a table as answers of a form. A cell that does not fit its question stays text, which the form then refuses with a
 * pointer; nothing is judged here.
 */
public final class CsvAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> YES = Set.of("true", "yes", "1", "1.0");
    private static final Set<String> NO = Set.of("false", "no", "0", "0.0");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}(\\.0{1,20})?");

    private static final Pattern NAMED_CURRENCY = Pattern.compile("(\\S+)\\s+([A-Z]{3})");

    private CsvAnswers() {}

    /**
     * @param cells name of a question → cell; a blank cell is no answer
     * @param currency of the amounts, ISO 4217
     */
    public static JsonNode of(Form form, Map<String, String> cells, String currency) {
        Map<String, FormQuestion> questions =
                form.questions().stream().collect(Collectors.toMap(FormQuestion::name, Function.identity()));
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        cells.forEach((name, cell) -> {
            if (!cell.isBlank()) {
                FormQuestion question = questions.get(name);
                answers.set(name, question == null ? TextNode.valueOf(cell) : answer(question.type(), cell, currency));
            }
        });
        return answers;
    }

    private static JsonNode answer(AnswerType type, String cell, String currency) {
        String text = cell.strip();
        return switch (type) {
            case MoneyType money -> money(text, currency);
            case IntegerType integer ->
                WHOLE.matcher(text).matches()
                        ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text.replaceFirst("\\..*", "")))
                        : TextNode.valueOf(text);
            case BooleanType yesNo -> yesNo(text);
            case ChoicesType choices -> {
                ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
                for (String choice : text.split("\\s+")) {
                    chosen.add(choice);
                }
                yield chosen;
            }
            case RepeatType entries -> entries(text);
            case AnswerType.TextType free -> TextNode.valueOf(cell);
            case DecimalType number -> TextNode.valueOf(text);
            case AnswerType.DateType date -> TextNode.valueOf(text);
            case AnswerType.MonthType month -> TextNode.valueOf(text);
            case AnswerType.ChoiceType choice -> TextNode.valueOf(text);
        };
    }

    /** {@code 12.34}, in the currency of the cohort, or {@code 12.34 PHP}. */
    private static JsonNode money(String text, String currency) {
        Matcher named = NAMED_CURRENCY.matcher(text);
        boolean isNamed = named.matches();
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", isNamed ? named.group(1) : text)
                .put("currency", isNamed ? named.group(2) : currency);
    }

    private static JsonNode yesNo(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return YES.contains(lower) || NO.contains(lower)
                ? JsonNodeFactory.instance.booleanNode(YES.contains(lower))
                : TextNode.valueOf(text);
    }

    private static JsonNode entries(String text) {
        try {
            JsonNode entries = JSON.readTree(text);
            return entries == null ? TextNode.valueOf(text) : entries;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
