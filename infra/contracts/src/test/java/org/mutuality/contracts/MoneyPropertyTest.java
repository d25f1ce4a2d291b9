package org.mutuality.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyPropertyTest {
    @Property
    void json_round_trips_exactly(@ForAll("any") Money money) throws JsonProcessingException {
        String json = ContractJson.mapper().writeValueAsString(money);
        assertThat(ContractJson.mapper().readValue(json, Money.class)).isEqualTo(money);
    }

    @Property
    void text_is_exact_or_rejected(@ForAll String text) {
        try {
            assertThat(Money.of(text, "PHP").toDecimal()).isEqualByComparingTo(text);
        } catch (IllegalArgumentException rejected) {
            assertThat(text).doesNotMatch("-?\\d{1,15}(\\.\\d{1,2})?");
        }
    }

    @Property
    void sum_is_exact_or_rejected(@ForAll long left, @ForAll long right) {
        BigInteger sum = BigInteger.valueOf(left).add(BigInteger.valueOf(right));
        try {
            Money money = new Money(left, "PHP").plus(new Money(right, "PHP"));
            assertThat(BigInteger.valueOf(money.minor())).isEqualTo(sum);
        } catch (ArithmeticException overflow) {
            assertThat(sum.bitLength()).isGreaterThan(63);
        }
    }

    @Provide
    Arbitrary<Money> any() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.of("PHP", "JPY", "KWD", "LRD", "UGX", "CLF"))
                .as(Money::new);
    }
}
