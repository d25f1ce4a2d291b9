package org.mutuality.platform.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ProblemException;

class StrictJsonPropertyTest {

    record ParsedBody(UUID id, int size, List<Help> help, Map<String, Money> income, Optional<Help> best) {}

    record Help(String kind, YearMonth month, Optional<Money> value) {}

    record Spot(String pointer, String invalidJson) {}

    static final String GOOD = """
        {"id":"00000000-0000-0000-0000-000000000001","size":3,
         "help":[{"kind":"a","month":"2021-03"},{"kind":"b","month":"2021-04","value":{"amount":"1.00","currency":"PHP"}}],
         "income":{"wages":{"amount":"2.00","currency":"USD"}},"best":{"kind":"c","month":"2021-05"}}""";

    static final List<Spot> SPOTS = List.of(
            new Spot("/id", "7"),
            new Spot("/size", "\"3\""),
            new Spot("/size", "1.5"),
            new Spot("/help/0/kind", "null"),
            new Spot("/help/0/month", "\"2021-13\""),
            new Spot("/help/1/value/amount", "1.00"),
            new Spot("/help/1/extra", "[{}]"),
            new Spot("/income/wages/currency", "3"),
            new Spot("/best/kind", "\"\\u0000\""),
            new Spot("/best/more", "{}"),
            new Spot("/unknown", "null"));

    final ObjectMapper mapper = JsonDefaults.set(new ObjectMapper());
    final StrictJson json = new StrictJson(mapper);

    @Property(tries = 500)
    void exactly_the_planted_errors_are_reported(@ForAll("spots") Set<Spot> planted) throws Exception {
        JsonNode body = mapper.readTree(GOOD);
        for (Spot spot : planted) {
            int slash = spot.pointer().lastIndexOf('/');
            var parent = (ObjectNode) body.at(spot.pointer().substring(0, slash));
            parent.set(spot.pointer().substring(slash + 1), mapper.readTree(spot.invalidJson()));
        }
        Throwable thrown = catchThrowable(() -> json.read(mapper.writeValueAsBytes(body), ParsedBody.class));
        Set<String> named = new TreeSet<>();
        if (thrown instanceof ProblemException refusal) {
            refusal.fieldErrors().stream().map(FieldError::pointer).forEach(named::add);
        }
        assertThat(named)
                .isEqualTo(new TreeSet<>(planted.stream().map(Spot::pointer).toList()));
    }

    @Property(tries = 2000)
    void any_bytes_are_read_or_refused(@ForAll("mangled") byte[] body) {
        Throwable thrown = catchThrowable(() -> json.read(body, ParsedBody.class));
        assertThat(thrown == null || thrown instanceof ProblemException)
                .as("thrown %s", thrown)
                .isTrue();
    }

    @Provide
    Arbitrary<Set<Spot>> spots() {
        return Arbitraries.of(SPOTS).set().ofMinSize(0).ofMaxSize(SPOTS.size()).uniqueElements(Spot::pointer);
    }

    @Provide
    Arbitrary<byte[]> mangled() {
        byte[] good = GOOD.getBytes(UTF_8);
        Arbitrary<byte[]> cut =
                Arbitraries.integers().between(0, good.length).map(end -> java.util.Arrays.copyOf(good, end));
        Arbitrary<byte[]> hit = Arbitraries.integers()
                .between(0, good.length - 1)
                .flatMap(at -> Arbitraries.bytes().map(to -> {
                    byte[] copy = good.clone();
                    copy[at] = to;
                    return copy;
                }));
        return Arbitraries.oneOf(
                cut, hit, Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
    }
}
