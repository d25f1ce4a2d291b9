package org.mutuality.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "12.34, PHP, 1234, 12.34", "-0.05, USD, -5, -0.05", "7, LRD, 700, 7.00",
        "1200, JPY, 1200, 1200", "1.005, KWD, 1005, 1.005",
                "92233720368547758.07, PHP, 9223372036854775807, 92233720368547758.07"
    })
    void amount_is_converted_to_minor_units(String amount, String currency, long minor, String written) {
        Money money = Money.of(amount, currency);
        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.amount()).isEqualTo(written);
    }

    @Test
    void json_has_amount_and_currency() throws JsonProcessingException {
        String json = "{\"amount\":\"12.34\",\"currency\":\"PHP\"}";
        assertThat(ContractJson.mapper().writeValueAsString(Money.of("12.34", "PHP")))
                .isEqualTo(json);
        assertThat(ContractJson.mapper().readValue(json, Money.class)).isEqualTo(Money.of("12.34", "PHP"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "12,34",
                "1e3",
                "1e99999999",
                ".5",
                "5.",
                "+5",
                " 5",
                "NaN",
                "0x10",
                "١٢",
                "1.234",
                "92233720368547758.08",
                "0000000000000000000000000000"
            })
    void invalid_amount_is_rejected(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "PHP"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"php", "PESO", "ZZZ", "XXX", "XAU"})
    void invalid_currency_is_rejected(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", currency));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":\"1\"}",
                "{\"currency\":\"PHP\"}",
                "{\"amount\":null,\"currency\":\"PHP\"}",
                "{\"amount\":\"1\",\"currency\":null}",
                "{\"amount\":\"1.001\",\"currency\":\"PHP\"}",
                "\"12.34 PHP\""
            })
    void invalid_json_is_rejected(String json) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> ContractJson.mapper().readValue(json, Money.class));
    }

    @Test
    void overflow_and_mixed_currencies_are_rejected() {
        Money most = new Money(Long.MAX_VALUE, "PHP");
        Money cent = Money.of("0.01", "PHP");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(cent));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MIN_VALUE, "PHP").minus(cent));
        assertThatIllegalArgumentException().isThrownBy(() -> cent.plus(Money.zero("USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> cent.compareTo(Money.zero("USD")));
    }
}
