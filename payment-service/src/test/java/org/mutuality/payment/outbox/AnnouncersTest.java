package org.mutuality.payment.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.stipend.Months.*;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.payment.StipendAccrued;
import org.mutuality.contracts.payment.StipendTermsSet;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.payment.terms.TermsId;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.store.Recorded;

class AnnouncersTest {
    private static final Money PRICE = Money.of("450.00", "PHP");
    private static final YearMonth MARCH = YearMonth.parse("2021-03");
    private static final Recorded RECORDED = new Recorded(1, "any", 0, "any", AT, Optional.empty());

    @Test
    void terms_are_told_under_their_cohort() {
        assertThat(new TermsAnnouncer().announce(new TermsSet(new TermsId(COHORT), "PH", PRICE, MARCH, AT), RECORDED))
                .contains(new Announcement(
                        new StipendTermsSet(COHORT, "PH", PRICE, MARCH, AT), COHORT, "PH", Optional.of(COHORT)));
    }

    @Test
    void a_stipend_is_told_under_its_family() {
        assertThat(new StipendAnnouncer().announce(accrued("2021-03", "450.00"), RECORDED))
                .contains(new Announcement(
                        new StipendAccrued(
                                earned("2021-03").stipendId().value(), FAMILY, COHORT, "PH", MARCH, PRICE, AT),
                        FAMILY,
                        "PH",
                        Optional.of(COHORT)));
    }

    @Test
    void that_one_waits_stays_home() {
        assertThat(new StipendAnnouncer().announce(awaits("2021-03"), RECORDED)).isEmpty();
    }
}
