package org.mutuality.platform.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ProblemException;

class StrictJsonTest {

    enum Kind {
        RAIN,
        SUN
    }

    record Household(UUID id, String name, int size, Optional<Money> income, List<Child> children) {}

    record Child(String name, LocalDate bornOn, @Nullable Boolean atSchool) {}

    record Everything(
            long count,
            double share,
            BigDecimal exact,
            boolean yes,
            YearMonth month,
            Instant at,
            Kind kind,
            Set<String> tags,
            Map<YearMonth, Integer> byMonth,
            JsonNode answers) {}

    record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from must not be after to");
            }
        }
    }

    record Tree(Optional<Tree> left, Optional<Tree> right) {}

    final StrictJson json = new StrictJson(JsonDefaults.set(new ObjectMapper()));

    @Test
    void a_household_is_read() {
        var read = (Household) read(Household.class, """
            {"id":"00000000-0000-0000-0000-000000000001","name":"Ünïcode 👪","size":3,
             "income":{"amount":"12.34","currency":"PHP"},
             "children":[{"name":"A","bornOn":"2012-02-29"},{"name":"B","bornOn":"2014-01-01","atSchool":true}]}""");
        assertThat(read.income()).contains(new Money(1234, "PHP"));
        assertThat(read.children()).extracting(Child::atSchool).containsExactly(null, true);
        assertThat(read.name()).isEqualTo("Ünïcode 👪");
    }

    @Test
    void every_known_type_is_read() {
        var read = (Everything) read(Everything.class, """
            {"count":9223372036854775807,"share":0.5,"exact":12.340,"yes":true,"month":"2021-03","at":"2021-03-31T12:00:00Z",
             "kind":"SUN","tags":["a","b"],"byMonth":{"2021-03":1},"answers":{"x":[1,2.5,"three",null,{"y":false}]}}""");
        assertThat(read.exact()).isEqualTo("12.340");
        assertThat(read.byMonth()).containsEntry(YearMonth.of(2021, 3), 1);
        assertThat(read.answers().at("/x/4/y").booleanValue()).isFalse();
        assertThat(read.kind()).isEqualTo(Kind.SUN);
    }

    @Test
    void all_errors_are_reported_at_once() {
        assertThat(errorPointers(Household.class, """
            {"id":"1-1-1-1-1","size":"3","nmae":"x","income":{"amount":12.34,"currency":"PHP","note":1},
             "children":[{"name":7,"bornOn":"2013-02-29","atSchool":"yes"},3]}"""))
                .containsExactlyInAnyOrder(
                        "/id",
                        "/size",
                        "/nmae",
                        "/name",
                        "/income/amount",
                        "/income/note",
                        "/children/0/name",
                        "/children/0/bornOn",
                        "/children/0/atSchool",
                        "/children/1");
    }

    @Test
    void names_are_escaped_in_pointers() {
        assertThat(errorPointers(Range.class, "{\"from\":1,\"to\":2,\"a/b~c\":3}"))
                .containsExactly("/a~1b~0c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":1,\"to\":2.0}", "{\"from\":1,\"to\":\"2\"}", "{\"from\":1,\"to\":2147483648}",
                        "{\"from\":1,\"to\":1e0}",
                "{\"from\":1,\"to\":null}", "{\"from\":1,\"to\":true}", "{\"from\":1,\"to\":[2]}",
                        "{\"from\":1,\"to\":{}}",
                "{\"from\":1}", "{\"from\":1,\"to\":99999999999999999999}", "{\"from\":1,\"to\":2,\"to\":3}"
            })
    void numbers_are_never_coerced(String body) {
        assertThat(errorPointers(Range.class, body)).containsExactly("/to");
    }

    @Test
    void a_violated_rule_of_a_record_is_reported_at_its_pointer() {
        ProblemException refusal = refused(Range.class, "{\"from\":3,\"to\":2}");
        assertThat(refusal.fieldErrors()).containsExactly(new FieldError("", "from must not be after to"));
        assertThat(refusal.problem()).isEqualTo(CommonProblem.BODY_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "PHPP", "php", "QQQ", ""})
    void an_unknown_currency_is_refused(String currency) {
        assertThat(errorPointers(Money.class, "{\"amount\":\"1.00\",\"currency\":\"" + currency + "\"}"))
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud83d", "\\udc6a\\ud83d"})
    void text_that_postgresql_cannot_hold_is_refused_in_values_and_names(String text) {
        assertThat(errorPointers(Child.class, "{\"name\":\"%s\",\"bornOn\":\"2012-02-29\"}".formatted(text)))
                .containsExactly("/name");
        // Jackson already refuses an unpaired surrogate in a name.
        assertThat(refused(JsonNode.class, "{\"%s\":[\"%s\"]}".formatted(text, text))
                        .fieldErrors())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"from\":1",
                "{\"from\":1,}",
                "nope",
                "{\"from\":1,\"to\":2} x",
                "{\"from\":NaN,\"to\":2}",
                "{'from':1}",
                "[1,2",
                "\u0000",
                "{\"from\":01}"
            })
    void text_that_is_not_json_is_malformed(String body) {
        assertThat(refused(Range.class, body).problem()).isEqualTo(CommonProblem.BODY_MALFORMED);
    }

    @Test
    void a_malformed_body_is_not_quoted() {
        assertThat(refused(Range.class, "{\"from\": Maria}").getMessage()).doesNotContain("Maria");
    }

    @Test
    void bytes_that_are_not_utf8_are_malformed() {
        byte[] body = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> json.read(body, JsonNode.class));
        assertThat(refusal.problem()).isEqualTo(CommonProblem.BODY_MALFORMED);
    }

    @Test
    void nesting_bombs_and_number_bombs_are_refused() {
        assertThat(refused(JsonNode.class, "[".repeat(100_000)).problem()).isEqualTo(CommonProblem.BODY_MALFORMED);
        assertThat(refused(Tree.class, "{\"left\":".repeat(5_000)).problem()).isEqualTo(CommonProblem.BODY_MALFORMED);
        assertThat(refused(JsonNode.class, "9".repeat(100_000)).problem()).isEqualTo(CommonProblem.BODY_MALFORMED);
        assertThat(errorPointers(JsonNode.class, "{\"x\":1e999999999}")).containsExactly("/x");
    }

    @Test
    void a_recursive_type_is_read() {
        var read = (Tree) read(Tree.class, "{\"left\":{\"right\":{}}}");
        assertThat(read.left().orElseThrow().right()).contains(new Tree(Optional.empty(), Optional.empty()));
    }

    @Test
    void years_beyond_four_digits_are_refused() {
        String body = "{\"name\":\"A\",\"bornOn\":\"%s\"}";
        assertThat(errorPointers(Child.class, body.formatted("+99999-01-01"))).containsExactly("/bornOn");
        assertThat(errorPointers(Child.class, body.formatted("0000-01-01"))).containsExactly("/bornOn");
        assertThat(errorPointers(Child.class, body.formatted("-001-01-01"))).containsExactly("/bornOn");
    }

    @Test
    void of_a_million_errors_a_hundred_are_reported() {
        String items = "7,".repeat(10_000) + "7";
        assertThat(refused(Everything.class, "{\"tags\":[" + items + "]}").fieldErrors())
                .hasSize(100);
    }

    @Test
    void duplicates_in_sets_and_maps_are_refused() {
        assertThat(
                        errorPointers(
                                Everything.class,
                                "{\"tags\":[\"a\",\"a\"],\"byMonth\":{\"2021-03\":1,\"2021-03\":2,\"March\":3},\"answers\":{\"a\":1,\"a\":2}}"))
                .contains("/tags", "/byMonth/2021-03", "/byMonth/March", "/answers/a");
    }

    private Object read(Class<?> type, String body) {
        return json.read(body.getBytes(UTF_8), type);
    }

    private List<String> errorPointers(Class<?> type, String body) {
        ProblemException refusal = refused(type, body);
        assertThat(refusal.problem().status()).isEqualTo(422);
        return refusal.fieldErrors().stream().map(FieldError::pointer).toList();
    }

    private ProblemException refused(Class<?> type, String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(type, body));
    }
}
