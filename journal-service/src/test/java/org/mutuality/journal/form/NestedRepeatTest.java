package org.mutuality.journal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.TranslationCatalog;

/** A repeat in a repeat: the crops of each field, the teachers of each child. */
class NestedRepeatTest {
    private static final String HIDDEN = "does not apply, given the other answers; leave it out";
    private static final String LABEL = "\"label\": {\"en\": \"?\"}";

    private final FormFixture form = FormFixture.of("""
            {"name": "farms", "type": "boolean"},
            {"name": "fields", "type": "repeat", "most": 20, "questions": [
              {"name": "acres", "type": "integer", "required": true},
              {"name": "crops", "type": "repeat", "most": 1000, "relevant": "${acres} > 0", "questions": [
                {"name": "crop", "type": "text", "required": true},
                {"name": "sown", "type": "integer", "constraint": ". <= ${acres}",
                 "constraintMessage": {"en": "fits into the field", "es": "cabe en el campo"}},
                {"name": "sold", "type": "money", "relevant": "${farms} = true() and ${sown} > 1"}]},
              {"name": "why_none", "type": "text", "relevant": "count(${crops}) = 0"}]}""");

    @Test
    void entries_of_both_levels_are_read_in_their_one_spelling() {
        Map<String, Object> read = form.read("""
                {"fields": [{"acres": 3, "crops": [{"crop": "rice", "sown": 2}, {"crop": "corn"}]}, {"acres": 0},
                   {"acres": 1, "crops": []}], "farms": true}""");
        assertThat(read)
                .isEqualTo(Map.of(
                        "farms",
                        true,
                        "fields",
                        List.of(
                                Map.of(
                                        "acres",
                                        3,
                                        "crops",
                                        List.of(Map.of("crop", "rice", "sown", 2), Map.of("crop", "corn"))),
                                Map.of("acres", 0),
                                Map.of("acres", 1, "crops", List.of()))));
    }

    @Test
    void errors_have_pointers_through_both_levels() {
        assertThat(form.errors("""
                {"fields": [{"acres": 3}, {"acres": 3, "crops": [
                  {"crop": " "}, {"crop": "rice", "sown": "2"}, 7, {"kind": "x"}]}]}"""))
                .extracting(FieldError::pointer)
                .containsExactly(
                        "/answers/fields/1/crops/0/crop",
                        "/answers/fields/1/crops/1/sown",
                        "/answers/fields/1/crops/2",
                        "/answers/fields/1/crops/3/kind");
    }

    @Test
    void conditions_see_the_same_entry_the_one_around_it_and_the_form() {
        String crops =
                "{\"farms\": %s, \"fields\": [{\"acres\": 9, \"crops\": [{\"sown\": 9}]}, {\"acres\": 2, \"crops\": [%s]}]}";
        assertThat(form.errors(
                        crops.formatted("true", "{\"sown\": 2, \"sold\": {\"amount\": \"1\", \"currency\": \"PHP\"}}")))
                .isEmpty();
        assertThat(form.errors(crops.formatted(
                        "false", "{\"sown\": 2, \"sold\": {\"amount\": \"1\", \"currency\": \"PHP\"}}")))
                .containsExactly(new FieldError("/answers/fields/1/crops/0/sold", HIDDEN));
        assertThat(form.errors(crops.formatted("true", "{\"sown\": 2}, {\"sown\": 3}")))
                .containsExactly(new FieldError("/answers/fields/1/crops/1/sown", "fits into the field"));
        assertThat(form.errors(crops.formatted("true", "{\"sown\": 3}"), TranslationCatalog.in(List.of("es"))))
                .containsExactly(new FieldError("/answers/fields/1/crops/0/sown", "cabe en el campo"));
        assertThat(form.errors("{\"fields\": [{\"acres\": 0, \"crops\": []}]}"))
                .containsExactly(new FieldError("/answers/fields/0/crops", HIDDEN));
        assertThat(form.errors(
                        "{\"fields\": [{\"acres\": 1, \"crops\": [{}], \"why_none\": \"x\"}, {\"why_none\": \"x\"}]}"))
                .containsExactly(new FieldError("/answers/fields/0/why_none", HIDDEN));
    }

    @Test
    void an_enclosing_error_is_reported_once_and_not_again_in_entries() {
        assertThat(form.errors("{\"fields\": [{\"acres\": \"3\", \"crops\": [{\"sown\": 4}]}]}"))
                .extracting(FieldError::pointer)
                .containsExactly("/answers/fields/0/acres");
    }

    @Test
    void free_text_of_both_levels_stays_home() {
        Map<String, Object> read =
                form.read("{\"fields\": [{\"acres\": 1, \"crops\": [{\"crop\": \"Ana's rice\", \"sown\": 1}]}]}");
        Map<String, Object> left = Map.of("fields", List.of(Map.of("acres", 1, "crops", List.of(Map.of("sown", 1)))));
        assertThat(form.form().publishableAnswers(read)).isEqualTo(left);
        assertThat(form.form().withoutFreeText(read)).isEqualTo(left);
    }

    @Test
    void the_entries_of_both_levels_end_somewhere() {
        String thousand = IntStream.range(0, 1_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
        String full = IntStream.range(0, 10)
                .mapToObj(i -> "{\"acres\": 1, \"crops\": [%s]}".formatted(thousand))
                .collect(Collectors.joining(","));
        assertThat(form.errors("{\"fields\": [%s]}".formatted(full))).isEmpty();
        assertThat(form.errors("{\"fields\": [%s, {\"acres\": 1, \"crops\": [{}]}]}".formatted(full)))
                .containsExactly(new FieldError("/answers/fields", "must have at most 10000 entries"));
        assertThat(form.errors("{\"fields\": [{\"acres\": 1, \"crops\": [%s, {}]}]}".formatted(thousand)))
                .containsExactly(new FieldError("/answers/fields/0/crops", "must have at most 1000 entries"));
    }

    @Test
    void a_third_level_is_refused_and_the_second_one_is_checked_as_the_first() {
        assertThat(FormFixture.faults("", """
                {"name": "a", "type": "repeat", %1$s, "questions": [
                  {"name": "b", "type": "repeat", %1$s, "most": 1001, "questions": [
                    {"name": "c", "type": "repeat", %1$s, "questions": [{"name": "d", "type": "boolean", %1$s}]},
                    {"name": "e", "type": "integer", "label": {"ur": "?"}, "relevant": "${later} = 1"},
                    {"name": "a", "type": "boolean", %1$s}]},
                  {"name": "f", "type": "boolean", %1$s, "relevant": "${e} = 1 or count(${b}) = 2"},
                  {"name": "later", "type": "integer", %1$s}]},
                {"name": "z", "type": "boolean", %1$s}""".formatted(LABEL)))
                .extracting(FieldError::pointer, FieldError::detail)
                .containsExactlyInAnyOrder(
                        tuple("/questions/0/questions/0/most", "must be a whole number from 1 to 1000"),
                        tuple("/questions/0/questions/0/questions/0", "must not be a repeat within two others"),
                        tuple(
                                "/questions/0/questions/0/questions/1/label/en",
                                "is required, because the default language has it"),
                        tuple(
                                "/questions/0/questions/0/questions/1/relevant",
                                "names a question that comes later or is in another repeat: later"),
                        tuple("/questions/0/questions/0/questions/2/name", "is the name of another question too"),
                        tuple(
                                "/questions/0/questions/1/relevant",
                                "names a question that comes later or is in another repeat: e"));
    }

    @Test
    void questions_of_all_levels_count() {
        String inner = IntStream.range(0, 499)
                .mapToObj(i -> "{\"name\": \"q%d\", \"type\": \"boolean\", %s}".formatted(i, LABEL))
                .collect(Collectors.joining(","));
        assertThat(FormFixture.faults("", """
                {"name": "a", "type": "repeat", %1$s, "questions": [
                  {"name": "b", "type": "repeat", %1$s, "questions": [%2$s]}]}""".formatted(LABEL, inner)))
                .containsExactly(new FieldError("/questions", "must be 1 to 500 questions"));
    }
}
