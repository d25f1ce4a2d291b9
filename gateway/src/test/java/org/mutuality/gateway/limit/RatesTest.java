package org.mutuality.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void each_caller_has_its_own_bucket() {
        Rates rates = new Rates(new Few());
        assertThat(rates.allow("a")).isTrue();
        assertThat(rates.allow("a")).isTrue();
        assertThat(rates.allow("a")).isFalse();
        assertThat(rates.allow("b")).isTrue();
    }
}
