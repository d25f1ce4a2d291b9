package org.mutuality.journal.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mutuality.platform.problem.ValidationErrors;

class AnswersPropertyTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Form CORE = FormFixture.core(2).form();
    private static final Form NESTED = FormFixture.of("""
                    {"name": "size", "type": "integer"},
                    {"name": "fields", "type": "repeat", "questions": [
                      {"name": "acres", "type": "integer", "required": true},
                      {"name": "name", "type": "text"},
                      {"name": "crops", "type": "repeat", "relevant": "${acres} != 0", "questions": [
                        {"name": "crop", "type": "text", "relevant": "${size} > 0 or ${acres} > 0"},
                        {"name": "sown", "type": "integer", "constraint": ". <= ${acres}"}]}]}""").form();
    private static final List<String> NAMES = Stream.concat(
                    CORE.questions().stream().map(FormQuestion::name),
                    Stream.of("child_grade", "child_age", "source_amount", "amount", "currency", "x", ""))
            .toList();

    /** Any JSON is either parsed, with the same result when parsed again, or reported as invalid. */
    @Property(tries = 10_000)
    void any_json_is_read_or_named(@ForAll("answers") JsonNode answers) {
        ValidationErrors errors = new ValidationErrors();
        Map<String, Object> read = CORE.read(answers, "/answers", "PHP", errors);
        assertThat(errors.fieldErrors())
                .allSatisfy(error -> assertThat(error.pointer()).startsWith("/answers"));
        if (errors.none()) {
            assertThat(CORE.missing(read)).doesNotHaveDuplicates();
            assertThat(CORE.publishableAnswers(read)).doesNotContainKey("note");
            JsonNode stored = new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(read);
            assertThat(CORE.read(stored, "/answers", "PHP", new ValidationErrors()))
                    .isEqualTo(read);
        }
    }

    /** The same of repeats in repeats. */
    @Property(tries = 5_000)
    void any_json_of_two_levels_is_read_or_named(@ForAll("nested") JsonNode answers) {
        ValidationErrors errors = new ValidationErrors();
        Map<String, Object> read = NESTED.read(answers, "/answers", "PHP", errors);
        assertThat(errors.fieldErrors())
                .allSatisfy(error -> assertThat(exists(answers, error.pointer()))
                        .as(error.pointer())
                        .isTrue());
        if (errors.none()) {
            assertThat(NESTED.missing(read)).doesNotHaveDuplicates();
            assertThat(NESTED.publishableAnswers(read).toString()).doesNotContain("free words");
            JsonNode stored = new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(read);
            assertThat(NESTED.read(stored, "/answers", "PHP", new ValidationErrors()))
                    .isEqualTo(read);
        }
    }

    private static boolean exists(JsonNode answers, String pointer) {
        return JSON.objectNode()
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set("answers", answers)
                        .at(pointer)
                != JSON.missingNode();
    }

    @Provide
    Arbitrary<JsonNode> nested() {
        Arbitrary<JsonNode> leaf = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        9, Arbitraries.of(JSON.numberNode(0), JSON.numberNode(2), JSON.textNode("free words"))),
                net.jqwik.api.Tuple.of(1, leaf()));
        Arbitrary<JsonNode> crops = list(level(List.of("crop", "sown"), leaf));
        Arbitrary<JsonNode> fields =
                list(level(List.of("acres", "name", "crops"), Arbitraries.oneOf(leaf, crops, crops)));
        return level(List.of("size", "fields"), Arbitraries.oneOf(leaf, fields, fields));
    }

    private static Arbitrary<JsonNode> list(Arbitrary<JsonNode> entry) {
        return entry.list().ofMaxSize(3).map(entries -> JSON.arrayNode().addAll(entries));
    }

    private static Arbitrary<JsonNode> level(List<String> names, Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of(names), values).map(fields -> {
            var object = JSON.objectNode();
            fields.forEach((name, value) -> object.set(name, value.isMissingNode() ? JSON.nullNode() : value));
            return object;
        });
    }

    @Provide
    Arbitrary<JsonNode> answers() {
        return Arbitraries.oneOf(
                object(Arbitraries.oneOf(leaf(), entries(), money())),
                object(sensible()),
                Arbitraries.oneOf(leaf(), entries()));
    }

    private static Arbitrary<JsonNode> sensible() {
        return Arbitraries.of(
                JSON.numberNode(0),
                JSON.numberNode(3),
                JSON.booleanNode(true),
                JSON.booleanNode(false),
                JSON.arrayNode());
    }

    private static Arbitrary<JsonNode> leaf() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.doubles().map(JSON::numberNode),
                Arbitraries.bigDecimals().map(one -> (JsonNode) JSON.numberNode(one)),
                Arbitraries.strings().ofMaxLength(12).map(JSON::textNode),
                Arbitraries.of("good", "not_in_school", "wages", "illness", "12.5", "2021-03", "PHP")
                        .map(JSON::textNode),
                sensible(),
                Arbitraries.of(JSON.nullNode(), JSON.objectNode(), JSON.missingNode()));
    }

    private static Arbitrary<JsonNode> money() {
        return Arbitraries.of("0", "1.5", "-1", "1e3", "99999999999999999")
                .map(amount -> JSON.objectNode().put("amount", amount).put("currency", "PHP"));
    }

    private static Arbitrary<JsonNode> entries() {
        return Arbitraries.oneOf(leaf(), money(), object(Arbitraries.oneOf(leaf(), money())))
                .list()
                .ofMaxSize(4)
                .map(entries -> JSON.arrayNode()
                        .addAll(entries.stream()
                                .filter(one -> !one.isMissingNode())
                                .toList()));
    }

    private static Arbitrary<JsonNode> object(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of(NAMES), values).ofMaxSize(8).map(fields -> {
            var object = JSON.objectNode();
            fields.forEach((name, value) -> object.set(name, value.isMissingNode() ? JSON.nullNode() : value));
            return object;
        });
    }
}
