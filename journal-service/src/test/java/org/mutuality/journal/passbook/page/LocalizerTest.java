package org.mutuality.journal.passbook.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.passbook.ReportedMonths.pesos;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.MessageCatalog;

class LocalizerTest {
    private static final Localizer ENGLISH = new Localizer(MessageCatalog.ENGLISH, ZoneOffset.UTC);

    @Test
    void figures_are_formatted_for_the_reader_s_locale() {
        assertThat(ENGLISH.figure(pesos("1200.00"))).isEqualTo("PHP 1,200");
        assertThat(ENGLISH.figure(pesos("-900.5"))).isEqualTo("PHP -900.50");
        assertThat(ENGLISH.figure(7)).isEqualTo("7");
        assertThat(ENGLISH.figure("2.50")).isEqualTo("2.5");
        assertThat(ENGLISH.figure(true)).isEqualTo("Yes");
        assertThat(ENGLISH.figure(false)).isEqualTo("No");
    }

    @Test
    void months_have_names() {
        assertThat(ENGLISH.month(YearMonth.of(2021, 3))).isEqualTo("March 2021");
    }
}
