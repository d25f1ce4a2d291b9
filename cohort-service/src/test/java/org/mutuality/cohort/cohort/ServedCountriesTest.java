package org.mutuality.cohort.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServedCountriesTest {
    private final ServedCountries two = new ServedCountries(Optional.of(Set.of("LR", "PH")));
    private final ServedCountries all = new ServedCountries(Optional.empty());

    @Test
    void only_the_named_countries_are_served() {
        assertThat(two.serves("LR")).isTrue();
        assertThat(two.serves("PK")).isFalse();
    }

    @Test
    void all_existing_countries_are_served_when_none_is_named() {
        assertThat(all.serves("PK")).isTrue();
        assertThat(all.serves("XX")).isFalse();
        assertThat(all.serves("pk")).isFalse();
        assertThat(all.serves("PAK")).isFalse();
    }

    @Test
    void a_misspelt_country_stops_the_start() {
        two.check(new StartupEvent());
        assertThatIllegalStateException()
                .isThrownBy(() -> new ServedCountries(Optional.of(Set.of("ph"))).check(new StartupEvent()));
    }
}
