package org.mutuality.journal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private final Written papaya = AsSealed.written("papaya");

    @Test
    void it_is_known_again_sealed_or_in_clear() {
        assertThat(papaya.says(AsSealed.text("papaya").fingerprint())).isTrue();
        assertThat(papaya.says(Written.digest("papaya"))).isTrue();
        assertThat(papaya.says(AsSealed.text("mango").fingerprint())).isFalse();
        assertThat(papaya.says(Written.digest("mango"))).isFalse();
        assertThat(papaya.says(null)).isFalse();
    }

    @Test
    void nothing_is_the_same_as_nothing_only() {
        Optional<String> known = Optional.of(Written.digest("papaya"));
        assertThat(Written.same(Optional.of(papaya), known)).isTrue();
        assertThat(Written.same(Optional.of(papaya), Optional.empty())).isFalse();
        assertThat(Written.same(Optional.empty(), known)).isFalse();
        assertThat(Written.same(Optional.empty(), Optional.empty())).isTrue();
    }
}
